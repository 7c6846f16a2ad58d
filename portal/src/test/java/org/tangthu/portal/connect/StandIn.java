package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A target that does as it is told: well by default, and before that whatever the test wants. */
final class StandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers one request. */
    interface Behaviour {
        void answer(Received request, HttpExchange exchange) throws IOException;
    }

    /** @param at by {@link System#nanoTime} */
    record Received(String path, String id, String timestamp, String signature, String token, byte[] bytes, long at) {
        JsonNode body() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new AssertionError("no JSON", e);
            }
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Behaviour usual = status(204);

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received request = new Received(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestBody().readAllBytes(),
                System.nanoTime());
        received.add(request);
        Behaviour behaviour = next.poll();
        try (exchange) {
            (behaviour == null ? usual : behaviour).answer(request, exchange);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** To the next requests, one after the other. */
    void next(Behaviour... behaviours) {
        next.addAll(List.of(behaviours));
    }

    /** To all others. */
    void usually(Behaviour behaviour) {
        usual = behaviour;
    }

    List<Received> received() {
        return received;
    }

    static Behaviour status(int status) {
        return answer(status, "");
    }

    static Behaviour answer(int status, String body, String... headers) {
        return (request, exchange) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** Takes the request and never says so. */
    Behaviour silence() {
        return (request, exchange) -> awaitEnd();
    }

    /** Begins to answer and does not come to an end. */
    Behaviour halfAnAnswer() {
        return (request, exchange) -> {
            exchange.sendResponseHeaders(200, 1_000);
            OutputStream body = exchange.getResponseBody();
            body.write("{".getBytes(StandardCharsets.UTF_8));
            body.flush();
            awaitEnd();
        };
    }

    /** Says all is well in more words than anybody should read. */
    static Behaviour flood() {
        return (request, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(block);
            }
        };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
