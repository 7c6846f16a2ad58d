package org.tangthu.portal.acceptance.people;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.tangthu.portal.server.ShiftedClock;

/** Lets a walk in another process move the server's clock: {@code POST /?by=PT61M}. */
final class ClockDoor implements AutoCloseable {
    private final HttpServer door;

    ClockDoor(ShiftedClock clock) throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            clock.move(Duration.parse(query.substring("by=".length())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        door.start();
    }

    String address() {
        return "http://127.0.0.1:" + door.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
