package org.tangthu.portal.cli;

import java.nio.file.Path;
import org.tangthu.portal.config.Configuration;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = "${env:TANGTHU_HOME:-./data/demo}",
            description = "Folder that holds everything (default: TANGTHU_HOME, else ./data/demo).")
    private Path home;

    @Option(names = "--verbose", description = "Show the stack trace of a failure.")
    private boolean verbose;

    Path path() {
        return home.toAbsolutePath().normalize();
    }

    Configuration configuration() {
        return Configuration.read(path(), System.getenv());
    }
}
