package org.tangthu.portal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server without any right, follows no redirection, and waits as long as it is told to. Addresses that the server
 * gives are asked at this machine, whatever host they name. For one thread.
 */
final class Stranger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LARGEST = 64 << 20;
    private static final int MOST_TRIES = 20;
    private static final long LONGEST_WAIT = 60;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String server;
    private final String base;
    private final Consumer<String> progress;

    /** What came. */
    record Reply(int status, String text, String retryAfter) {}

    /**
     * @param server where it listens
     * @param base of the addresses that it gives
     * @param progress is told what is being done
     */
    Stranger(String server, String base, Consumer<String> progress) {
        this.server = server;
        this.base = base;
        this.progress = progress;
    }

    void tell(String doing) {
        progress.accept(doing);
    }

    /** The address below the base: what follows it. @param address that the server gave */
    String below(String address) {
        if (!address.startsWith(base + "/")) {
            throw new DoorFault("the address " + address + " is not below " + base);
        }
        return address.substring(base.length());
    }

    /** The address of a path, as the server gives it. */
    String address(String path) {
        return base + path;
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(text(path, "application/json"));
        } catch (IOException e) {
            throw new DoorFault(path + " is no JSON: " + e.getMessage(), e);
        }
    }

    /** @param path below the base, with its query @param accept media types that are wanted */
    String text(String path, String accept) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Reply reply = send(path, accept);
            if (reply.status() == 200) {
                return reply.text();
            }
            if (reply.status() != 429 && reply.status() != 503 || tries == MOST_TRIES) {
                throw new DoorFault(path + " answers " + reply.status());
            }
            await(path, reply);
        }
        throw new IllegalStateException("the last try returns or throws");
    }

    private void await(String path, Reply reply) {
        if (!reply.retryAfter().matches("\\d{1,6}")) {
            throw new DoorFault(
                    path + " answers " + reply.status() + " without saying when to come back (Retry-After)");
        }
        long seconds = Math.min(LONGEST_WAIT, Math.max(1, Long.parseLong(reply.retryAfter())));
        tell(path + " asks to wait for " + seconds + " s");
        pause(Duration.ofSeconds(seconds));
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorFault("interrupted", e);
        }
    }

    private Reply send(String path, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new DoorFault(path + " answers with more than " + (LARGEST >> 20) + " MB");
                }
                String retryAfter = response.headers().firstValue("Retry-After").orElse("");
                return new Reply(response.statusCode(), new String(bytes, StandardCharsets.UTF_8), retryAfter);
            }
        } catch (IOException e) {
            throw new DoorFault(path + " cannot be asked: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorFault("interrupted", e);
        }
    }

    /** What a query of an address can hold. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first group of a pattern where it is found. @throws DoorFault if it is not */
    static String find(Pattern pattern, String text, String what) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new DoorFault(what);
        }
        return found.group(1);
    }
}
