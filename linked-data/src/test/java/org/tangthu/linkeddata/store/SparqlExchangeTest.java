package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of us when a store elsewhere answers badly, or does not answer at all. */
class SparqlExchangeTest {
    private static final String HEAD = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";
    private static final String ROW = "{\"s\":{\"type\":\"uri\",\"value\":\"http://localhost/s\"}},";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private HttpHandler behaviour;
    private RdfStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                behaviour.handle(exchange);
            }
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        store = new SparqlRdfStore(
                new SparqlClient(new SparqlAddress(address, address, Optional.empty(), Optional.empty())));
    }

    @AfterEach
    void stop() {
        end.countDown();
        store.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static long count(RdfStore store) {
        return store.read(data -> {
            try (QueryExec exec =
                    QueryExec.dataset(data).query("SELECT ?s { ?s ?p ?o }").build()) {
                return exec.select().stream().count();
            }
        });
    }

    @Test
    void anErrorOfTheStoreIsToldWithItsReason() {
        behaviour = exchange -> answer(exchange, 500, "no disk over here");
        assertThatThrownBy(() -> count(store))
                .isInstanceOf(RdfStoreAway.class)
                .hasMessageContaining("status 500: no disk over here");
        behaviour = exchange -> answer(exchange, 401, "");
        assertThatThrownBy(() -> store.isEmpty())
                .isInstanceOf(RdfStoreAway.class)
                .hasMessageContaining("401");
    }

    @Test
    void graphsThatAreNotTakenAreAtFaultThemselves() {
        behaviour = exchange -> answer(
                exchange,
                "application/sparql-update; charset=utf-8"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                        ? 400
                        : 200,
                HEAD + "]}}");
        assertThatThrownBy(() -> store.replace(Map.of("http://localhost/a", RdfStoreContract.graph("<s> <p> 1 ."))))
                .isInstanceOf(RdfStoreRefusal.class);
    }

    @Test
    void anAnswerThatIsNoneOrEndsTooSoonIsNotTakenForWhole() {
        behaviour = exchange -> answer(exchange, 200, "<html>Welcome</html>");
        assertThatThrownBy(() -> count(store)).isInstanceOf(RdfStoreAway.class);
        behaviour = exchange -> answer(exchange, 200, HEAD + ROW);
        assertThatThrownBy(() -> count(store)).isInstanceOf(RdfStoreException.class);
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write((HEAD + ROW).getBytes(StandardCharsets.UTF_8));
        };
        assertThatThrownBy(() -> count(store)).isInstanceOf(RdfStoreException.class);
    }

    @Test
    @Timeout(20)
    void whoWaitsForAnAnswerCanBeCalledAway() throws Exception {
        behaviour = exchange -> stall();
        assertThat(cutShort()).hasCauseInstanceOf(RdfStoreAway.class);
    }

    @Test
    @Timeout(20)
    void whoReadsAnAnswerThatFallsSilentCanBeCalledAway() throws Exception {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((HEAD + ROW).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            stall();
        };
        assertThat(cutShort()).isNotNull();
    }

    private void stall() {
        asked.countDown();
        try {
            end.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** @return what the reader fails with when its query is aborted from here */
    private Throwable cutShort() throws Exception {
        var execution = new CompletableFuture<QueryExec>();
        CompletableFuture<Long> reading = CompletableFuture.supplyAsync(() -> store.read(data -> {
            try (QueryExec exec = QueryExec.dataset(data)
                    .query(QueryFactory.create("SELECT ?s { ?s ?p ?o }"))
                    .build()) {
                execution.complete(exec);
                return exec.select().stream().count();
            }
        }));
        asked.await();
        execution.get().abort();
        return reading.handle((count, failure) -> failure).get(10, TimeUnit.SECONDS);
    }
}
