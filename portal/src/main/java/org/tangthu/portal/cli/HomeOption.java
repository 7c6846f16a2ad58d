package org.tangthu.portal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.AuditOfHome;
import org.tangthu.repository.DryRun;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.address.Addresses;
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

    /**
     * Does something where no other process uses the home, else by the server that does.
     *
     * @param here given the lock of the home, and closes it
     */
    <T> T use(Function<HomeLock, T> here, Function<ServerClient, T> there) {
        return HomeLock.tryTake(path()).map(here).orElseGet(() -> there.apply(ServerClient.of(path())));
    }

    /** @throws PortalException if there is no such home: a mistyped one must not be made by looking at it */
    HomeOption existing() {
        if (!Files.isDirectory(path())) {
            throw new PortalException("There is no home " + path() + "; name another with --home, or start with demo,"
                    + " serve or ingest, which make one");
        }
        return this;
    }

    /** Everything but the web, on a home that is held. */
    Services services(HomeLock lock) {
        Configuration configuration = configuration();
        return Services.open(lock, configuration, addresses(configuration));
    }

    /** The repository alone, on a home that is held. */
    RepositoryCore repository(HomeLock lock) {
        Configuration configuration = configuration();
        return Services.openRepository(lock, configuration, addresses(configuration));
    }

    /** Checks of deposits, whoever holds the home. */
    DryRun dryRun() {
        Configuration configuration = configuration();
        return Services.openDryRun(configuration, addresses(configuration));
    }

    /** The audit log, whoever holds the home. */
    AuditOfHome audit() {
        Configuration configuration = configuration();
        return Services.openAudit(configuration, addresses(configuration));
    }

    private static Addresses addresses(Configuration configuration) {
        return configuration.site().addresses(configuration.http().port());
    }

    Configuration configuration() {
        return Configuration.read(path(), System.getenv());
    }
}
