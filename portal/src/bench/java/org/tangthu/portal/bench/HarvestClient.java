package org.tangthu.portal.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A harvester that takes whatever it is given and looks at nothing but how much it was. Thread-safe. */
final class HarvestClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = "<resumptionToken";

    private final String base;
    private final boolean packed;
    private final Optional<String> from;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param packed whether it takes gzip */
    HarvestClient(String base, boolean packed) {
        this(base, packed, Optional.empty());
    }

    /** @param from the address that a proxy tells, where the server trusts it */
    HarvestClient(String base, boolean packed, Optional<String> from) {
        this.base = base;
        this.packed = packed;
        this.from = from;
    }

    /**
     * A page of a list.
     *
     * @param entries how many records or headers it has
     * @param length in bytes, as it was sent
     * @param token of the next one
     */
    record Page(int entries, long length, Optional<String> token) {}

    /** The first page of a list. */
    Page first(String verb, String prefix) throws IOException, InterruptedException {
        return page("verb=" + verb + "&metadataPrefix=" + prefix);
    }

    Page resume(String verb, String token) throws IOException, InterruptedException {
        return page("verb=" + verb + "&resumptionToken=" + token);
    }

    private Page page(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/oai?" + query);
        // Of bytes, not of characters: what is looked for is ASCII, and a text of bytes is found without decoding.
        String text = new String(read(answer), StandardCharsets.ISO_8859_1);
        int entries = count(text, "<header");
        if (entries == 0) {
            throw new IOException(query + " was answered with " + text);
        }
        return new Page(entries, answer.body().length, token(text));
    }

    /** Any other file of the server; its length as it was sent. */
    String file(String path) throws IOException, InterruptedException {
        return new String(read(get(path)), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (packed) {
            request.header("Accept-Encoding", "gzip");
        }
        from.ifPresent(address -> request.header("X-Forwarded-For", address));
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private static byte[] read(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!packed) {
            return answer.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()), 1 << 16)) {
            return in.readAllBytes();
        }
    }

    private static int count(String text, String word) {
        int found = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            found++;
        }
        return found;
    }

    private static Optional<String> token(String text) {
        int element = text.lastIndexOf(TOKEN);
        if (element < 0) {
            return Optional.empty();
        }
        int begin = text.indexOf('>', element) + 1;
        int end = text.indexOf('<', begin);
        return Optional.of(text.substring(begin, Math.max(begin, end))).filter(token -> !token.isEmpty());
    }
}
