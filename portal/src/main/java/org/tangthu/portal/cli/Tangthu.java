package org.tangthu.portal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code tangthu COMMAND}. Exit code 0 only on success, 1 for a failure, 2 for a wrong command line. */
@Command(
        name = "tangthu",
        description = "A digital repository and open-data portal for public libraries.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            StatusCommand.class,
            RetryCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            OcrCommand.class,
            DumpCommand.class,
            ConnectorsCommand.class,
            AuditCommand.class,
            UserCommand.class,
            DoctorCommand.class,
            SeedCommand.class
        })
public final class Tangthu {
    private Tangthu() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Tangthu());
        // Whatever the terminal's locale claims: names and titles are Vietnamese.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(Tangthu::wrongCommandLine);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    private static int wrongCommandLine(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("tangthu: " + e.getMessage());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }
}
