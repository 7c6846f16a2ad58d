package org.tangthu.portal.server.pace;

import java.io.IOException;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Reads requests off one connection after another, and gives up those whose head does not come to its end. */
final class PacedProcessor extends Http11Processor {
    private final long longestHead;
    private boolean begun;
    private long since;

    PacedProcessor(PacedProtocol protocol, PaceSettings settings) {
        super(protocol, protocol.getAdapter());
        this.longestHead = settings.head().toNanos();
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        boolean goesOn = begun;
        begun = false;
        if (socket.getSocket() instanceof PacedChannel channel) {
            channel.takeUp();
        }
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            return state;
        }
        long now = System.nanoTime();
        begun = true;
        since = goesOn ? since : now;
        return now - since > longestHead ? SocketState.CLOSED : state;
    }
}
