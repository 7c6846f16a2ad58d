package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;

/** Clients that ask for many tiles and read none of them, more of these than the server has threads. */
@ExtendWith(SampleServer.class)
class StalledClientsTest {
    private static final int CLIENTS = 80;
    private static final int REQUESTS = 400;
    private static final String TILE = "/iiif/image/3/g1bnd0r5s.0001/2048,2048,512,512/512,512/0/default.jpg";
    /** Half of what the server waits for a client that takes nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServedApplication server;

    StalledClientsTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void doNotKeepTilesFromOthers() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                stalled.add(askAndDoNotRead());
            }
            Thread.sleep(1_000);
            HttpRequest tile = HttpRequest.newBuilder(URI.create(server.base() + TILE))
                    .timeout(PATIENCE)
                    .build();
            for (int i = 0; i < 5; i++) {
                HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(tile, BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private Socket askAndDoNotRead() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(server.base()).getPort()));
        String request = "GET " + TILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.repeat(REQUESTS).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
