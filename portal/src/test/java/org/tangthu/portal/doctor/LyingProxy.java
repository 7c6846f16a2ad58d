package org.tangthu.portal.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stands before a server and changes what some of its doors say. */
final class LyingProxy implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer proxy;
    private final String server;
    private final Map<String, UnaryOperator<String>> lies = new ConcurrentHashMap<>();
    private volatile int refusals;

    LyingProxy(String server) throws IOException {
        this.server = server;
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::answer);
        proxy.start();
    }

    String url() {
        return "http://127.0.0.1:" + proxy.getAddress().getPort();
    }

    /** From now on the answers of a door are changed. @param path with which its addresses begin */
    void lie(String path, UnaryOperator<String> change) {
        lies.put(path, change);
    }

    /** The next answers ask to come back in a second. */
    void refuse(int times) {
        refusals = times;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (refusals > 0) {
                refusals--;
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(429, -1);
                return;
            }
            String path = exchange.getRequestURI().toString();
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                    .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                    .build();
            HttpResponse<String> truth = client.send(request, HttpResponse.BodyHandlers.ofString());
            byte[] bytes = told(path, truth.body()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(truth.statusCode(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String told(String path, String truth) {
        String told = truth;
        for (Map.Entry<String, UnaryOperator<String>> lie : lies.entrySet()) {
            if (path.startsWith(lie.getKey())) {
                told = lie.getValue().apply(told);
            }
        }
        return told;
    }

    @Override
    public void close() {
        proxy.stop(0);
    }
}
