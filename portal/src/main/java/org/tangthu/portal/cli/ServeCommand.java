package org.tangthu.portal.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tangthu.portal.server.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tangthu serve}: the server, until it is stopped. */
@Command(name = "serve", description = "Serve a home folder until stopped (Ctrl+C).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.start(port.in(home.configuration()))) {
            out.println(
                    "Serving " + home.path() + " at " + application.addresses().base() + "/");
            Interrupt.closing(application).await();
        }
        return ExitCode.OK;
    }
}
