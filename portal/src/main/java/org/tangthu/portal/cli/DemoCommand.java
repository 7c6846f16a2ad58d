package org.tangthu.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.demo.Samples;
import org.tangthu.portal.server.Application;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.model.EntityKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu demo}: the whole program with the sample collection, in one command. */
@Command(
        name = "demo",
        description = "Start everything, take in the sample collection, and serve until stopped (Ctrl+C).",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** In the home: the digest of the samples that were taken in. */
    private static final String MARK = "samples.sha256";

    private static final Duration LOOK = Duration.ofMillis(300);

    @Mixin
    private HomeOption home;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec.commandLine().getOut());
        Samples samples = new Samples(Path.of(Optional.ofNullable(System.getProperty("tangthu.samples"))
                .orElseThrow(() -> new PortalException("The samples were not found; start with the launcher"))));
        try (Application application = Application.start(port.in(home.configuration()))) {
            Interrupt interrupt = Interrupt.closing(application);
            if (!taken(samples, application.services())) {
                take(samples, application.services(), console);
            }
            new DemoAddresses(
                            application.addresses(),
                            application.services().repository().catalogue())
                    .lines()
                    .forEach(console::line);
            interrupt.await();
        }
        return ExitCode.OK;
    }

    private boolean taken(Samples samples, Services services) throws IOException {
        Path mark = home.path().resolve(MARK);
        return services.repository().catalogue().count(EntityKind.ITEM) > 0
                && Files.exists(mark)
                && Files.readString(mark).equals(samples.digest());
    }

    private void take(Samples samples, Services services, Console console) throws IOException {
        console.line("Drawing a map and taking in the sample collection …");
        Path copy = Files.createTempDirectory("tangthu-samples");
        try {
            samples.copyTo(copy);
            boolean good = new FolderIngest(new OwnDesk(services.ingest(), "demo"), console, List.of(copy)).run(false);
            if (!good) {
                throw new PortalException(
                        "The sample collection was refused; delete " + home.path() + " and try again");
            }
            awaitProjections(services, console);
            Files.writeString(home.path().resolve(MARK), samples.digest());
        } finally {
            Samples.remove(copy);
        }
    }

    private static void awaitProjections(Services services, Console console) {
        Pace pace = new Pace(System::nanoTime);
        try {
            while (!services.projections().awaitIdle(LOOK)) {
                services.projections().status().stream()
                        .filter(status -> !status.idle())
                        .findFirst()
                        .ifPresent(status -> console.progress("making " + status.name() + ": "
                                + pace.tell("entries", status.sequence(), status.sequence() + status.lag())));
            }
            console.wipe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("Interrupted while the images were made; the next start goes on", e);
        }
    }
}
