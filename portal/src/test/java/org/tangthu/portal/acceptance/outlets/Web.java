package org.tangthu.portal.acceptance.outlets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.tangthu.portal.server.ServedApplication;

/** The server, as each kind of visitor meets it. Thread-safe. */
final class Web {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServedApplication server;
    private final Map<VisitorKind, List<String>> known;

    /** @param known headers, names and values in turn, by which each kind of visitor is known */
    Web(ServedApplication server, Map<VisitorKind, List<String>> known) {
        this.server = server;
        this.known = known;
    }

    ServedApplication server() {
        return server;
    }

    /** @param headers names and values in turn, beside those by which the visitor is known */
    Reply get(VisitorKind visitor, String path, List<String> headers) {
        return send("GET", visitor, path, headers);
    }

    Reply get(VisitorKind visitor, String path, String... headers) {
        return get(visitor, path, Arrays.asList(headers));
    }

    Reply send(String method, VisitorKind visitor, String path, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("X-Forwarded-For", visitor.address()));
        if (!headers.contains("Content-Type") && method.startsWith("P")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        all.addAll(known.getOrDefault(visitor, List.of()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.application().port() + path))
                .method(method, body(method))
                .headers(all.toArray(String[]::new))
                .build();
        try {
            return new Reply(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(String method) {
        return List.of("GET", "HEAD", "OPTIONS", "DELETE").contains(method)
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
    }

    /** What was answered. */
    static final class Reply {
        private final HttpResponse<byte[]> answer;
        private final Map<String, Boolean> said = new ConcurrentHashMap<>();
        private String text;

        private Reply(HttpResponse<byte[]> answer) {
            this.answer = answer;
        }

        HttpResponse<byte[]> answer() {
            return answer;
        }

        int status() {
            return answer.statusCode();
        }

        boolean successful() {
            return status() / 100 == 2;
        }

        byte[] bytes() {
            return answer.body();
        }

        /** Unpacked, if it is a packed file. */
        String text() {
            if (text == null) {
                text = unpacked();
            }
            return text;
        }

        private String unpacked() {
            if (!header("Content-Type").equals("application/gzip")) {
                return new String(answer.body(), StandardCharsets.UTF_8);
            }
            try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The body without the time that pages carry for their scripts, and answers of OAI-PMH for harvesters. */
        String timeless() {
            return text().replaceAll(" data-now=\"[0-9]+\"|<responseDate>[^<]*</responseDate>", "");
        }

        /** Empty where there is none. */
        String header(String name) {
            return String.join(", ", answer.headers().allValues(name));
        }

        /** Whether these words are in head or body. Long answers are asked for the same ones many times. */
        boolean says(String words) {
            return said.computeIfAbsent(
                    words, asked -> answer.headers().map().toString().contains(asked) || text().contains(asked));
        }
    }
}
