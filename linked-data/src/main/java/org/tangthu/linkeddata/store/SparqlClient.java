package org.tangthu.linkeddata.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;

/** Speaks with one dataset of a store elsewhere, by the SPARQL 1.1 Protocol and results in JSON. Thread-safe. */
final class SparqlClient {
    static {
        // Nothing else of Jena may have been used before, which would know no reader of results then.
        JenaSystem.init();
    }

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Until the answer begins; a store may take its time over a large update. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** For a short answer, whole. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final SparqlAddress address;

    SparqlClient(SparqlAddress address) {
        this.address = address;
    }

    /** A query whose rows are read as they come; nothing is sent yet. */
    SparqlExchange ask(String query) {
        HttpRequest request = request(address.query(), "application/sparql-query", query)
                .header("Accept", "application/sparql-results+json")
                .build();
        return new SparqlExchange(address.query(), () -> http.sendAsync(request, BodyHandlers.ofInputStream()));
    }

    /** @throws RdfStoreAway if what comes is not what was asked for */
    static RowSet rows(SparqlExchange exchange, InputStream body) {
        try {
            return RowSetReader.createReader(ResultSetLang.RS_JSON).read(body, RIOT.getContext());
        } catch (JenaException | RuntimeIOException e) {
            throw exchange.away(e);
        }
    }

    /** All rows of an answer that is known to be short. */
    List<Binding> select(String query) {
        return select(query, SHORT);
    }

    /** The same, for whoever has no more time than this. */
    List<Binding> select(String query, Duration time) {
        try (SparqlExchange exchange = ask(query);
                InputStream body = whole(exchange, time)) {
            return rows(exchange, body).stream().toList();
        } catch (IOException | JenaException e) {
            throw new RdfStoreAway("The RDF store at " + this + " does not answer: " + e.getMessage(), e);
        }
    }

    boolean truth(String query) {
        try (SparqlExchange exchange = ask(query);
                InputStream body = whole(exchange, SHORT)) {
            return RowSetReader.createReader(ResultSetLang.RS_JSON)
                    .readAny(body, RIOT.getContext())
                    .booleanResult();
        } catch (IOException | JenaException e) {
            throw new RdfStoreAway("The RDF store at " + this + " does not answer: " + e.getMessage(), e);
        }
    }

    private static InputStream whole(SparqlExchange exchange, Duration time) throws IOException {
        // Nobody else would end the wait for a store that falls silent in the middle of its answer.
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                exchange::close, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
        try (InputStream body = exchange.body()) {
            return new ByteArrayInputStream(body.readAllBytes());
        } finally {
            watch.cancel(false);
        }
    }

    /** On return it is done, all of it; on failure it may be done, or not. */
    void update(String update) {
        HttpRequest request =
                request(address.update(), "application/sparql-update", update).build();
        try (var exchange = new SparqlExchange(
                        address.update(), () -> http.sendAsync(request, BodyHandlers.ofInputStream()));
                InputStream body = exchange.body()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new RdfStoreAway("The RDF store at " + address.update() + " did not end its answer", e);
        }
    }

    private HttpRequest.Builder request(String to, String type, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to))
                .timeout(PATIENCE)
                .header("Content-Type", type + "; charset=utf-8")
                .POST(BodyPublishers.ofString(text));
        address.authorization().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
