package org.tangthu.portal.server.pace;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Accepts connections that know how slow their clients are. */
final class PacedEndpoint extends NioEndpoint {
    private final PaceSettings settings;

    PacedEndpoint(PaceSettings settings) {
        this.settings = settings;
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return new PacedChannel(buffer, settings);
    }
}
