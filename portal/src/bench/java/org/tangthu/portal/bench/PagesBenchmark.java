package org.tangthu.portal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.tangthu.portal.bench.HarvestClient.Page;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.seed.SeededTexts;

/**
 * Asks a running server with seeded items for pages: as fast as it can, at an even rate, and beside a robot that walks through
 * filters while a harvester is at work.
 */
public final class PagesBenchmark {
    /** As many as keep a server of few cores busy; more would only wait for one another. */
    private static final int READERS = 4;
    /** Seconds, until what is asked for often is compiled. */
    private static final int WARMING = 45;

    /** Seconds, until a robot has spent what limits let anybody save for a minute. */
    private static final int SAVED = 20;

    private static final int HOT = 1_000;
    private static final int ITEMS_A_SECOND = 300;
    private static final int SEARCHES_A_SECOND = 20;
    private static final int ROBOT_A_SECOND = 50;
    private static final int PERSON_A_SECOND = 5;
    private static final int NETWORKS = 200;
    private static final String ROBOT = "203.0.113.9";
    private static final String HARVESTER = "198.51.100.9";

    private static final List<String> KINDS = List.of("book", "map", "manuscript", "thesis", "rubbing", "photograph");
    private static final List<String> LANGUAGES = List.of("vi", "lzh", "fr", "en");
    private static final List<String> SORTS = List.of("", "title", "author", "oldest", "latest");

    private final PrintStream out;
    private final long count;
    private final int seconds;
    private final SeededItems items = new SeededItems(Ark.TEST_NAAN, 1);
    private final Questions questions;
    private final Browser browser;
    private final String base;

    private PagesBenchmark(PrintStream out, String base, long count, int seconds) {
        this.out = out;
        this.base = base;
        this.count = count;
        this.seconds = seconds;
        this.questions = new Questions(items, new SeededTexts(1), count);
        this.browser = new Browser(base);
    }

    /** @param arguments "items", "searches" or "robot", address of the server, number of its seeded items, seconds that each part takes */
    public static void main(String[] arguments) throws Exception {
        PagesBenchmark benchmark = new PagesBenchmark(
                System.out, arguments[1], Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
        switch (arguments[0]) {
            case "items" -> benchmark.items();
            case "searches" -> benchmark.searches();
            default -> benchmark.robot();
        }
    }

    private void items() throws InterruptedException {
        atFullSpeed(WARMING, n -> item(1, n, count));
        out.println("item pages of any items, at full speed: " + atFullSpeed(seconds, n -> item(2, n, count)));
        out.println("item pages of any items, " + ITEMS_A_SECOND + "/s: "
                + even(seconds, ITEMS_A_SECOND, n -> item(7, n, count)));
        atFullSpeed(5, n -> item(3, n, HOT));
        out.println("item pages of " + HOT + " items, at full speed: " + atFullSpeed(seconds, n -> item(4, n, HOT)));
        out.println("answers by status: " + browser.answers());
    }

    private void searches() throws InterruptedException {
        atFullSpeed(WARMING, n -> search(5, n));
        out.println("search pages at full speed: " + atFullSpeed(seconds, n -> search(8, n)));
        out.println(
                "search pages, " + SEARCHES_A_SECOND + "/s: " + even(seconds, SEARCHES_A_SECOND, n -> search(6, n)));
        out.println("answers by status: " + browser.answers());
    }

    private void robot() throws InterruptedException, ExecutionException {
        atFullSpeed(WARMING, n -> person(1, n));
        harvested(WARMING / 2);
        Latencies alone = even(seconds, PERSON_A_SECOND, n -> person(2, n));
        out.println("a person, " + PERSON_A_SECOND + "/s, alone: " + alone);
        CompletableFuture<Double> before = CompletableFuture.supplyAsync(() -> harvested(seconds));
        out.println("a person beside a harvester: " + even(seconds, PERSON_A_SECOND, n -> person(3, n)));
        out.printf("that harvester: %.0f records/s%n", before.get());

        Browser walker = new Browser(base);
        CompletableFuture<Latencies> walk = CompletableFuture.supplyAsync(() -> walked(walker));
        TimeUnit.SECONDS.sleep(SAVED);
        CompletableFuture<Double> during = CompletableFuture.supplyAsync(() -> harvested(seconds));
        Latencies beside = even(seconds, PERSON_A_SECOND, n -> person(4, n));
        out.println("a person beside a harvester and a robot of " + ROBOT_A_SECOND + "/s: " + beside);
        out.printf("ratio of p95 to that alone: %.2f%n", beside.percentile(0.95) / alone.percentile(0.95));
        out.printf(
                "the harvester: %.0f records/s, ratio to that without the robot: %.2f%n",
                during.get(), during.get() / before.get());
        out.println("the robot: " + walk.get() + ", by status: " + walker.answers());
    }

    private Latencies walked(Browser walker) {
        try {
            return Latencies.open(n -> () -> walker.send(filtered(n), ROBOT), ROBOT_A_SECOND, SAVED + seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Page after page of all records, for so many seconds. @return records a second */
    private double harvested(int length) {
        HarvestClient client = new HarvestClient(base, true, Optional.of(HARVESTER));
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(length);
        long records = 0;
        try {
            Optional<String> token = Optional.empty();
            while (System.nanoTime() < end) {
                Page page = token.isPresent()
                        ? client.resume("ListRecords", token.get())
                        : client.first("ListRecords", "oai_dc");
                records += page.entries();
                token = page.token();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The harvester was not served", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return records / ((System.nanoTime() - begun) / 1e9);
    }

    /** As many readers as keep the server busy, each asking again as soon as it was answered. */
    private String atFullSpeed(int length, IntFunction<String> path) throws InterruptedException {
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger number = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(length);
        for (int reader = 0; reader < READERS; reader++) {
            readers.execute(() -> {
                while (System.nanoTime() < end) {
                    int asked = number.incrementAndGet();
                    long start = System.nanoTime();
                    try {
                        browser.get(path.apply(asked), network(asked));
                    } catch (IOException e) {
                        failures.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    times.add((System.nanoTime() - start) / 1e6);
                }
            });
        }
        readers.shutdown();
        readers.awaitTermination(5, TimeUnit.MINUTES);
        double perSecond = times.size() / ((System.nanoTime() - begun) / 1e9);
        Latencies latencies =
                Latencies.of(times.stream().mapToDouble(Double::doubleValue).toArray());
        return "%.0f/s, %s, %d failed".formatted(perSecond, latencies, failures.get());
    }

    private Latencies even(int length, int perSecond, IntFunction<String> path) throws InterruptedException {
        return Latencies.open(
                n -> {
                    String asked = path.apply(n);
                    Callable<?> question = () -> browser.get(asked, network(n));
                    return question;
                },
                perSecond,
                length);
    }

    /** By turns a page of an item and a search. */
    private String person(int salt, int number) {
        return number % 2 == 0 ? item(salt, number, count) : search(salt, number);
    }

    private String item(int salt, int number, long among) {
        SplittableRandom random = new SplittableRandom(salt * 1_000_003L + number);
        Item item = items.item(random.nextLong(Math.min(count, among)));
        return item.state() == State.PUBLISHED ? "/item/" + item.ark().name() : item(salt, number + 500_009, among);
    }

    private String search(int salt, int number) {
        SearchQuery query = questions.described(salt * 1_000_003 + number);
        StringBuilder path = new StringBuilder("/search?q=").append(encoded(query.text()));
        query.filters()
                .forEach((facet, values) -> values.forEach(value ->
                        path.append('&').append(facet.code()).append('=').append(encoded(value))));
        return path.toString();
    }

    /** One combination of filters after another. */
    private String filtered(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder path = new StringBuilder("/search?kind=").append(KINDS.get(random.nextInt(KINDS.size())));
        path.append("&language=").append(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        path.append("&century=").append(15 + random.nextInt(7));
        String sort = SORTS.get(random.nextInt(SORTS.size()));
        path.append(sort.isEmpty() ? "" : "&sort=" + sort);
        return path.append("&page=").append(1 + random.nextInt(50)).toString();
    }

    /** Readers come from many networks. */
    private static String network(int number) {
        return "10." + number % NETWORKS + ".1.1";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
