package org.tangthu.portal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.seed.SeededItems;

/**
 * Asks a running server with seeded items for descriptions and pages of items: alone, and while 50 clients send greedy
 * queries without a pause.
 */
public final class OpenDataBenchmark {
    private static final int CLIENTS = 50;
    private static final int PAGES_A_SECOND = 50;
    private static final int DATA_A_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;
    private final String base;
    private final long count;
    private final int seconds;
    private final SeededItems items = new SeededItems(Ark.TEST_NAAN, 1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OpenDataBenchmark(PrintStream out, String base, long count, int seconds) {
        this.out = out;
        this.base = base;
        this.count = count;
        this.seconds = seconds;
    }

    /** @param arguments address of the server, number of its seeded items, seconds that each part takes */
    public static void main(String[] arguments) throws Exception {
        new OpenDataBenchmark(System.out, arguments[0], Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))
                .run();
    }

    private void run() throws InterruptedException {
        pages(1, 10);
        data(2, 10);
        out.println("descriptions, " + DATA_A_SECOND + "/s: " + data(3, seconds));
        Latencies alone = pages(4, seconds);
        out.println("item pages alone, " + PAGES_A_SECOND + "/s: " + alone);
        Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
        ExecutorService greedy = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        IntStream.range(0, CLIENTS).forEach(number -> greedy.execute(() -> ask(number, end, answers)));
        Latencies beside = pages(5, seconds);
        greedy.shutdown();
        greedy.awaitTermination(2, TimeUnit.MINUTES);
        out.println("item pages beside " + CLIENTS + " greedy clients: " + beside);
        out.println("the queries were answered with, by status: " + new TreeMap<>(answers));
        out.printf("ratio of p95: %.2f%n", beside.percentile(0.95) / alone.percentile(0.95));
        Latencies after = pages(6, 10);
        out.println("item pages afterwards: " + after);
    }

    private Latencies pages(int salt, int length) throws InterruptedException {
        return Latencies.open(
                n -> {
                    String name = published(salt, n);
                    return () -> get("/item/" + name, "text/html");
                },
                PAGES_A_SECOND,
                length);
    }

    private Latencies data(int salt, int length) throws InterruptedException {
        List<String> forms = List.of("text/turtle", "application/ld+json");
        return Latencies.open(
                n -> {
                    String name = published(salt, n);
                    return () -> get("/data/" + name, forms.get(n % forms.size()));
                },
                DATA_A_SECOND,
                length);
    }

    private void ask(int number, long end, Map<Integer, Integer> answers) {
        for (int round = 0; System.nanoTime() < end; round++) {
            answers.merge(status(GreedyQueries.query(number + round * 7)), 1, Integer::sum);
        }
    }

    /** @return of the answer, or -1 if there was none */
    private int status(String query) {
        String address = base + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try {
            return client.send(
                            request(address, "application/sparql-results+json,*/*;q=0.5"),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private byte[] get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request(base + path, accept), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpRequest request(String address, String accept) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", accept)
                .timeout(PATIENCE)
                .build();
    }

    private String published(int salt, int number) {
        SplittableRandom random = new SplittableRandom(salt * 1_000_003L + number);
        Item item = items.item(random.nextLong(count));
        return item.state() == State.PUBLISHED ? item.ark().name() : published(salt, number + 500_009);
    }
}
