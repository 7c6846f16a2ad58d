package org.tangthu.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Asks for pages as browsers do, from whatever address a proxy may tell. Counts what was answered. Thread-safe. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Browser(String base) {
        this.base = base;
    }

    /** @param from an address of its own for each who asks */
    byte[] get(String path, String from) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(path, from);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** Whatever is answered. */
    HttpResponse<byte[]> send(String path, String from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("X-Forwarded-For", from)
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        answers.computeIfAbsent(answer.statusCode(), status -> new LongAdder()).increment();
        return answer;
    }

    /** How many answers there were, by status. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> counts = new TreeMap<>();
        answers.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }
}
