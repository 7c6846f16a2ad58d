package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.Reference;

/** The folder that holds everything, as the server sees it. Whoever uses it holds its lock. */
final class Home {
    private final Path folder;
    private final String adminToken;

    private Home(Path folder) throws IOException {
        this.folder = folder;
        Path settings = folder.resolve(Configuration.FILE);
        if (Files.notExists(settings)) {
            Files.writeString(settings, Reference.template());
        }
        this.adminToken = AdminToken.in(folder);
    }

    /**
     * Lays a commented configuration and the administrator's token into a home that has none.
     *
     * @throws PortalException if it cannot be written
     */
    static Home at(Path folder) {
        try {
            return new Home(folder);
        } catch (IOException e) {
            throw new PortalException(
                    "The home " + folder + " cannot be used (" + e + "); it must be a folder that I may write", e);
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** What proves the administrator: the same for the life of the home. */
    String adminToken() {
        return adminToken;
    }

    /** Tells other processes where the server listens, until closed. */
    AutoCloseable announce(ServerInfo server) {
        server.write(folder);
        return () -> ServerInfo.remove(folder);
    }
}
