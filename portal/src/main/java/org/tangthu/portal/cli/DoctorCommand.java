package org.tangthu.portal.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tangthu.portal.config.ConfigurationException;
import org.tangthu.portal.doctor.Agreement;
import org.tangthu.portal.doctor.Finding;
import org.tangthu.portal.server.ServerInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tangthu doctor}: is this machine, this home and its server in order, and do its doors agree? */
@Command(
        name = "doctor",
        description =
                "Check the Java machine, the home, its configuration, and the server's own addresses; harvest its doors"
                        + " like a stranger and compare what they tell.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    /** How long each door that is behind is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--quick",
            description =
                    "Leave out the harvest of the server's doors, which takes minutes where there are many items.")
    private boolean quick;

    @Override
    public Integer call() {
        Console console = Console.of(spec.commandLine().getOut());
        List<Finding.Grade> grades = new ArrayList<>();
        Consumer<Finding> told = finding -> {
            grades.add(finding.grade());
            console.line("%-7s %s".formatted(finding.grade().word(), finding.text()));
        };
        new Diagnosis(home).findings().forEach(told);
        if (!quick) {
            agreement(console).ifPresent(doors -> doors.examine(told));
        }
        return grades.contains(Finding.Grade.BAD) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Empty where no server runs, or where it cannot be known how it calls itself; that was told then. */
    private Optional<Agreement> agreement(Console console) {
        try {
            return ServerInfo.read(home.path())
                    .map(server -> new Agreement(
                            server.url(),
                            home.configuration().site().addresses(server.port()).base(),
                            PATIENCE,
                            console::progress));
        } catch (ConfigurationException e) {
            return Optional.empty();
        }
    }
}
