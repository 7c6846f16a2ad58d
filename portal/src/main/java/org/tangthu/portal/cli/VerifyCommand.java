package org.tangthu.portal.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.Verifier;
import org.tangthu.repository.verify.VerifyListener;
import org.tangthu.repository.verify.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tangthu verify}: does everything agree? */
@Command(
        name = "verify",
        description = "Read every byte in OCFL against its digest, and compare SQL, images, RDF and search with it.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Option(names = "--repair", description = "Write what is derived anew where it does not agree; never touches OCFL.")
    private boolean repair;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec.commandLine().getOut());
        VerifyReport report = home.existing().use(lock -> here(lock, console), this::there);
        console.line(report.objects() + " objects read, " + report.findings() + " findings, " + report.repaired()
                + " repaired");
        if (!report.clean()) {
            String advice = repair
                    ? "damage in OCFL itself is mended from a backup only"
                    : "'tangthu verify --repair' mends what is derived";
            spec.commandLine().getErr().println("tangthu: not everything agrees; " + advice);
        }
        return report.clean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private VerifyReport here(HomeLock lock, Console console) {
        try (Services services = home.services(lock)) {
            Verifier verifier = services.repository().verifier(Optional.of(services.projections()));
            VerifyListener listener = new Told(console);
            return repair ? verifier.repair(listener) : verifier.verify(listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException("The verification was interrupted; begin again", e);
        }
    }

    private VerifyReport there(ServerClient server) {
        throw new PortalException(
                "The home " + home.path() + " is served at " + server.url() + "; stop that server to verify");
    }

    private static final class Told implements VerifyListener {
        private final Console console;
        private final Pace pace = new Pace(System::nanoTime);

        Told(Console console) {
            this.console = console;
        }

        @Override
        public void checked(String part, long done, long all) {
            console.progress(part + ": " + pace.tell("entities", done, all));
        }

        @Override
        public void found(Finding finding) {
            console.line(finding.toString());
        }
    }
}
