package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** A request to a store elsewhere, sent when its answer is first wanted. One thread reads it, any other may cut it. */
final class SparqlExchange implements AutoCloseable {
    private static final int LONGEST_REASON = 500;

    private final String store;
    private final Supplier<CompletableFuture<HttpResponse<InputStream>>> sending;
    private CompletableFuture<HttpResponse<InputStream>> answer;
    private InputStream body;
    private boolean closed;

    SparqlExchange(String store, Supplier<CompletableFuture<HttpResponse<InputStream>>> sending) {
        this.store = store;
        this.sending = sending;
    }

    /**
     * Waits for the answer.
     *
     * @throws RdfStoreAway if there is none
     * @throws RdfStoreRefusal if it is that the request is not taken
     */
    InputStream body() {
        HttpResponse<InputStream> response = await(send());
        synchronized (this) {
            body = response.body();
            if (closed) {
                closeBody();
            }
        }
        requireGood(response);
        return response.body();
    }

    private synchronized CompletableFuture<HttpResponse<InputStream>> send() {
        if (closed) {
            throw new RdfStoreAway("A request to the RDF store at " + store + " was given up");
        }
        answer = sending.get();
        return answer;
    }

    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw away(e.getCause());
        } catch (CancellationException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    RdfStoreAway away(Throwable cause) {
        return new RdfStoreAway("The RDF store at " + store + " does not answer as it should: " + cause, cause);
    }

    private void requireGood(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return;
        }
        String message = "The RDF store at " + store + " answers with status " + status + reason(response.body());
        throw status == 400 || status == 413 || status == 422
                ? new RdfStoreRefusal(message)
                : new RdfStoreAway(message);
    }

    private static String reason(InputStream body) {
        try (body) {
            String text = new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "" : ": " + text;
        } catch (IOException e) {
            return " (" + e.getMessage() + ")";
        }
    }

    /** Whoever waits for the answer, or reads it, fails. */
    @Override
    public synchronized void close() {
        closed = true;
        if (answer != null) {
            answer.cancel(true);
        }
        closeBody();
    }

    private void closeBody() {
        try {
            if (body != null) {
                body.close();
            }
        } catch (IOException e) {
            throw away(e);
        }
    }
}
