package org.tangthu.portal.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.audit.AuditExport;
import org.tangthu.repository.AuditOfHome;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditAnchor;
import org.tangthu.repository.audit.AuditCheck;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tangthu audit}: what was done by whom. Works beside a running server too. */
@Command(
        name = "audit",
        description = "Export the audit log, or find out whether somebody tampered with it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditCommand.Export.class, AuditCommand.Verify.class},
        mixinStandardHelpOptions = true)
final class AuditCommand {
    /** {@code tangthu audit export}. */
    @Command(
            name = "export",
            description = "Write the audit log as JSON lines; the export itself is logged.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Mixin
        private HomeOption home;

        @Option(
                names = "--after",
                paramLabel = "NUMBER",
                defaultValue = "0",
                description = "Begin after this entry (default: ${DEFAULT-VALUE}, with the first).")
        private long after;

        @Option(names = "--output", paramLabel = "FILE", description = "File to write (default: standard output).")
        private Path output;

        @Override
        public Integer call() {
            try (AuditOfHome audit = home.existing().audit();
                    OutputStream out = target()) {
                AuditExport.begin(audit.log(), AuditFilter.ALL, after, OwnAudit.event(AuditAction.AUDIT_EXPORT))
                        .writeTo(out);
            } catch (IOException e) {
                throw new PortalException(
                        "The export of the audit log cannot be written to " + (output == null ? "the output" : output)
                                + " (" + e + ")",
                        e);
            }
            return ExitCode.OK;
        }

        private OutputStream target() throws IOException {
            return output == null
                    ? new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))
                    : new BufferedOutputStream(Files.newOutputStream(output));
        }
    }

    /** {@code tangthu audit verify}. */
    @Command(
            name = "verify",
            description =
                    "Check that no entry was changed, taken out, put in or moved; compare with the heads of the log"
                            + " that were written down in log files.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        private HomeOption home;

        @Option(
                names = "--anchors",
                paramLabel = "FILE",
                description =
                        "A log file with lines 'audit head NUMBER HASH', kept elsewhere; may be given several times"
                                + " (those in the home are always read).")
        private List<Path> anchors = new ArrayList<>();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            List<AuditAnchor> known = AnchorFiles.read(home.existing().path().resolve("logs"), anchors);
            try (AuditOfHome audit = home.audit()) {
                AuditReport report = AuditCheck.of(audit.log(), known);
                report.faults()
                        .forEach(fault ->
                                spec.commandLine().getOut().println("entry " + fault.number() + ": " + fault.what()));
                spec.commandLine()
                        .getOut()
                        .println(report.head().number() + " entries checked, " + report.anchors()
                                + " anchors compared, " + report.faults().size() + " faults; " + report.head());
                if (report.good()) {
                    return ExitCode.OK;
                }
            }
            spec.commandLine()
                    .getErr()
                    .println(
                            "tangthu: the audit log was tampered with; keep the database as it is and compare it with a"
                                    + " backup and with exports");
            return ExitCode.SOFTWARE;
        }
    }
}
