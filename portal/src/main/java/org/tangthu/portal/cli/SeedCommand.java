package org.tangthu.portal.cli;

import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.seed.SeededCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tangthu seed}, for developers: fills a home with generated items, to measure with. */
@Command(
        name = "seed",
        hidden = true,
        description = "Fill a home with generated items, to measure with.",
        mixinStandardHelpOptions = true)
final class SeedCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "COUNT", description = "How many items.")
    private long count;

    @Option(names = "--seed", defaultValue = "1", description = "The same number gives the same items (default: 1).")
    private long seed;

    @Option(
            names = "--ocfl",
            description = "Commit through OCFL, slowly; without it catalogue and journal alone are filled.")
    private boolean ocfl;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return home.use(this::here, this::there);
    }

    private int here(HomeLock lock) {
        Console console = Console.of(spec.commandLine().getOut());
        Pace pace = new Pace(System::nanoTime);
        LongConsumer progress = done -> console.progress(pace.tell("items", done, count));
        try (RepositoryCore repository = home.repository(lock)) {
            SeededCatalogue seeded = repository.seeded(seed);
            if (ocfl) {
                seeded.commit(repository.committer(), count, progress);
            } else {
                seeded.fill(count, progress);
            }
        }
        console.line(count + " items are there; the next server projects them");
        return ExitCode.OK;
    }

    private int there(ServerClient server) {
        throw new PortalException("A server at " + server.url() + " uses the home; stop it to seed");
    }
}
