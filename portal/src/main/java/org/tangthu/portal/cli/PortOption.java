package org.tangthu.portal.cli;

import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;
import picocli.CommandLine.Option;

/** The port, where it is not that of the configuration. */
final class PortOption {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, 0 for any free one (default: http.port of the configuration, 8080).")
    private Optional<Integer> port = Optional.empty();

    Configuration in(Configuration configuration) {
        return port.map(PortOption::checked).map(configuration::withPort).orElse(configuration);
    }

    private static int checked(int port) {
        if (port < 0 || port > 65_535) {
            throw new PortalException("--port goes from 0 to 65535, not " + port);
        }
        return port;
    }
}
