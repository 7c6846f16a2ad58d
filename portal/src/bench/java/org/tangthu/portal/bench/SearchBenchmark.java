package org.tangthu.portal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.solr.Search;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.seed.SeededTexts;

/**
 * Fills a catalogue with seeded items, lets the projection index them and their page texts with the embedded Solr, and
 * asks. A home that is there already is used again: then nothing is indexed, and only answers are timed.
 */
public final class SearchBenchmark {
    private static final long SEED = 1;
    private static final Ark LARGE_BOOK =
            new SeededItems(Ark.TEST_NAAN, SEED).item(7).ark();
    private static final int PAGES = 1_000;

    private final PrintStream out;
    private final Path home;
    private final long count;
    private final int seconds;
    private final Questions questions;
    private final SeededTexts texts = new SeededTexts(SEED);

    private SearchBenchmark(PrintStream out, Path home, long count, int seconds) {
        this.out = out;
        this.home = home;
        this.count = count;
        this.seconds = seconds;
        this.questions = new Questions(new SeededItems(Ark.TEST_NAAN, SEED), texts, count);
    }

    /** @param arguments folder, number of items, seconds that each sort of question is asked */
    public static void main(String[] arguments) throws Exception {
        new SearchBenchmark(
                        System.out, Path.of(arguments[0]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))
                .run();
    }

    private void run() throws Exception {
        try (RepositoryCore repository = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC());
                Search search = new Search(
                        new SearchSettings(home.resolve("search"), Optional.empty()),
                        repository.catalogue(),
                        repository.access(),
                        repository.codes().places(),
                        (item, page) -> Optional.of(texts.text(item, page.name())))) {
            repository.seeded(SEED).fillWithPages(count, done -> {});
            index(repository.projections(List.of(search.projector())));
            try (InsideDoor door = new InsideDoor(home, repository, search)) {
                Item book = (Item) repository
                        .catalogue()
                        .find(LARGE_BOOK.toString())
                        .orElseThrow()
                        .entity();
                ask(search, door, book);
            }
        }
    }

    private void index(ProjectionRunner projections) throws InterruptedException {
        long from = projections.status("search").sequence();
        long start = System.nanoTime();
        while (!projections.awaitIdle(Duration.ofSeconds(20))) {
            ProjectionStatus status = projections.status("search");
            out.printf("  %,d of %,d, %s%n", status.sequence(), status.lag() + status.sequence(), status.lastError());
        }
        double took = (System.nanoTime() - start) / 1e9;
        long done = projections.status("search").sequence() - from;
        if (done > 0) {
            out.printf("indexing: %,d items in %.0f s, %,.0f items/s%n", done, took, done / took);
        }
        out.printf("size: items %s, pages %s%n", size("tangthu-items-"), size("tangthu-pages-"));
    }

    private void ask(Search search, InsideDoor door, Item book) throws InterruptedException {
        for (String round : List.of("warming up", "measured")) {
            int salt = round.equals("measured") ? 1_000_000 : 0;
            int length = round.equals("measured") ? seconds : Math.max(10, seconds / 3);
            out.println(round + ":");
            tell(
                    "search with all facets, 20/s",
                    Latencies.open(n -> () -> search.items().search(questions.search(salt + n)), 20, length));
            tell(
                    "inside a book of 1,000 pages, 20/s",
                    Latencies.open(
                            n -> () -> search.inside()
                                    .search(
                                            book,
                                            Visitor.ANONYMOUS,
                                            questions.inside(salt + n, LARGE_BOOK, PAGES),
                                            0,
                                            20),
                            20,
                            length));
            for (String service : List.of("2", "1", "2/autocomplete")) {
                tell(
                        "the same through HTTP by " + service + ", 20/s",
                        Latencies.open(
                                n -> () -> door.ask(service, LARGE_BOOK, questions.inside(salt + n, LARGE_BOOK, PAGES)),
                                20,
                                length));
            }
            tell(
                    "completion, 20/s",
                    Latencies.open(n -> () -> search.completions().complete(questions.begun(salt + n), 5), 20, length));
            tell(
                    "similar items, 20/s",
                    Latencies.open(n -> () -> search.similar().similar(questions.item(salt + n), 6), 20, length));
        }
        worst(search);
    }

    /** Those that took longest, to know what to look at. */
    private void worst(Search search) {
        record Slow(String text, long found, double milliseconds) {}
        List<Slow> all = Stream.iterate(0, n -> n + 1)
                .limit(300)
                .map(n -> {
                    SearchQuery query = questions.search(2_000_000 + n);
                    long start = System.nanoTime();
                    long total = search.items().search(query).total();
                    return new Slow(query.text() + query.filters(), total, (System.nanoTime() - start) / 1e6);
                })
                .sorted((a, b) -> Double.compare(b.milliseconds, a.milliseconds))
                .toList();
        out.println("slowest of 300, one after another:");
        all.stream()
                .limit(12)
                .forEach(slow -> out.printf("  %6.1f ms %,9d found: %s%n", slow.milliseconds, slow.found, slow.text));
        out.printf(
                "alone: mean %.1f ms, mean found %,.0f%n",
                all.stream().mapToDouble(Slow::milliseconds).average().orElse(0),
                all.stream().mapToLong(Slow::found).average().orElse(0));
    }

    private void tell(String what, Latencies latencies) {
        out.println("  " + what + ": " + latencies);
    }

    private String size(String prefix) {
        try (Stream<Path> folders = Files.list(home.resolve("search"))) {
            long bytes = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(prefix))
                    .mapToLong(SearchBenchmark::bytes)
                    .sum();
            return "%,d MB".formatted(bytes >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
