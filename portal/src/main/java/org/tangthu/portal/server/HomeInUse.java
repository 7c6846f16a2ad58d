package org.tangthu.portal.server;

import java.nio.file.Path;
import java.util.Optional;
import org.tangthu.portal.PortalException;

/** Another process uses the home. */
public final class HomeInUse extends PortalException {
    private static final long serialVersionUID = 1L;

    HomeInUse(Path folder, Optional<ServerInfo> server) {
        super("The home " + folder + " is in use by "
                + server.map(info -> "the server with process id " + info.pid() + " on port " + info.port())
                        .orElse("another tangthu process")
                + "; stop it first, or choose another folder with --home");
    }
}
