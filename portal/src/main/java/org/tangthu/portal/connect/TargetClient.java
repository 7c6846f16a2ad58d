package org.tangthu.portal.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tangthu.portal.connect.NotDelivered.Refused;
import org.tangthu.portal.connect.NotDelivered.Unavailable;
import org.tangthu.portal.network.BoundedText;

/**
 * Posts JSON to a target. Every answer is bounded in time and length, and no redirect is followed: a target that moved is
 * for the configuration. One request at a time.
 */
final class TargetClient implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int LONGEST_QUOTE = 500;

    private final Duration answering;
    private final HttpClient client;
    private volatile CompletableFuture<?> asked;
    private volatile boolean closed;

    /** @param answering how long a whole answer may take */
    TargetClient(Duration answering) {
        this.answering = answering;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @return the body of an answer that says that all is well */
    String post(URI address, Map<String, String> headers, byte[] body) throws Refused, Unavailable {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(answering)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "tangthu")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return judged(send(request.build()));
    }

    private HttpResponse<String> send(HttpRequest request) throws Unavailable {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BoundedText.handler());
        asked = answer;
        if (closed) {
            answer.cancel(true);
        }
        try {
            return answer.get(answering.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Unavailable("no whole answer within " + answering.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new Unavailable(
                    e.getCause() instanceof IOException failure ? tell(failure) : String.valueOf(e.getCause()));
        } catch (CancellationException e) {
            throw new Unavailable("the server is being stopped");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted");
        }
    }

    private static String tell(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }

    private static String judged(HttpResponse<String> answer) throws Refused, Unavailable {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return answer.body();
        }
        String what = "the target answers " + status;
        if (status < 400) {
            throw new Unavailable(
                    what + "; its address is not followed there, name the right one in the configuration");
        }
        if (status >= 500 || status == 408 || status == 429) {
            throw new Unavailable(what, pause(answer));
        }
        if (status == 401) {
            throw new Unavailable(what + ": it does not know this repository by its secret");
        }
        throw new Refused(what + quote(answer.body()), answer.body());
    }

    /** Retry-After (RFC 9110, section 10.2.3), as far as it makes sense. */
    private static Optional<Duration> pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .flatMap(TargetClient::pause)
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Optional<Duration> pause(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(Instant.now(), until)).filter(pause -> !pause.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a target says, as one line; who reads it is no browser. */
    static String quote(String answer) {
        String line = answer.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return ": " + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture<?> open = asked;
        if (open != null) {
            open.cancel(true);
        }
    }
}
