package org.tangthu.portal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.DryRun;
import org.tangthu.repository.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tangthu ingest}: folders of scans become items. */
@Command(
        name = "ingest",
        description =
                "Take in folders that hold an item.yaml (library.yaml, collection.yaml, agent.yaml) and page images.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder, searched with all its folders.")
    private List<Path> paths;

    @Option(names = "--dry-run", description = "Say what is wrong and what would be right; change nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean good = dryRun ? checked() : home.use(this::here, this::there);
        if (!good) {
            spec.commandLine()
                    .getErr()
                    .println("tangthu: some deposits were refused; mend what is listed and ingest again");
        }
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A server may hold the home meanwhile: nothing is written. */
    private boolean checked() {
        try (DryRun checks = home.dryRun()) {
            return hand(new CheckingDesk(checks.run()));
        }
    }

    private boolean here(HomeLock lock) {
        try (Services services = home.services(lock)) {
            return hand(new OwnDesk(services.ingest(), System.getProperty("user.name")));
        }
    }

    private boolean there(ServerClient server) {
        return hand(new ServerDesk(server));
    }

    private boolean hand(Desk desk) {
        return new FolderIngest(desk, Console.of(spec.commandLine().getOut()), paths).run(dryRun);
    }
}
