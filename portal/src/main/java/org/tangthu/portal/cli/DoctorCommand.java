package org.tangthu.portal.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu doctor}: is this machine, this home and its server in order? */
@Command(
        name = "doctor",
        description = "Check the Java machine, the home, its configuration, and the server's own addresses.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new Diagnosis(home).findings();
        findings.forEach(finding -> out.printf("%-7s %s%n", finding.grade().word(), finding.text()));
        boolean bad = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.BAD);
        return bad ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
