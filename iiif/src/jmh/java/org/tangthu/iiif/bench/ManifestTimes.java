package org.tangthu.iiif.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.testing.MemoryPageTextSearch;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.ark.Ark;

/**
 * Times manifests of large books over HTTP: the very first of a process, the first of each book in a process that has made
 * others, and those that were made already. Pages, texts and structure stand in SQLite, as in a repository.
 */
public final class ManifestTimes {
    private static final Map<Integer, Integer> BOOKS_BY_PAGES = Map.of(1_000, 30, 5_000, 12);
    private static final int REPEATS = 200;

    /** What an answer took: milliseconds until all of it was there, and of processor time of server and client together. */
    private record Took(double elapsed, double cpu) {}

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out;
    private final Path home;

    private ManifestTimes(PrintStream out, Path home) {
        this.out = out;
        this.home = home;
    }

    /** @param arguments an empty folder */
    public static void main(String[] arguments) throws Exception {
        new ManifestTimes(System.out, Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        try (RepositoryCore repository = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            SeededBooks books = new SeededBooks(repository);
            BOOKS_BY_PAGES.forEach(books::add);
            IiifSettings settings = IiifSettings.standard(
                    home.resolve("images"),
                    Ark.TEST_NAAN,
                    "bench",
                    new ImageSettings(25_000_000, 512, JpegSettings.ofQuality(85), 0),
                    PdfSettings.STANDARD);
            try (Iiif iiif = new Iiif(
                            settings,
                            repository.catalogue(),
                            repository.journal(),
                            repository.objects(),
                            repository.access(),
                            repository.addresses(),
                            repository.codes(),
                            repository.texts(),
                            new MemoryPageTextSearch(),
                            ViewerSessions.none(),
                            item -> Optional.empty(),
                            repository.clock());
                    TestServer server = new TestServer(home, iiif.servlets())) {
                measure(server, books);
            }
        }
    }

    private void measure(TestServer server, SeededBooks books) {
        List<Ark> thousand = books.of(1_000);
        // So that the client's own first steps are not counted.
        server.get("/iiif/presentation/3/nothing/manifest");
        print("1,000 pages, version 3, very first of the process", List.of(get(server, thousand.get(0), 3, "gzip")));
        for (int pages : List.of(1_000, 5_000)) {
            for (int version : List.of(3, 2)) {
                // Each version of the API gets books of its own, which nothing has read yet.
                List<Ark> fresh = books.of(pages).stream().skip(1).toList();
                int half = fresh.size() / 2;
                measure(server, pages, version, version == 3 ? fresh.subList(0, half) : fresh.subList(half, 2 * half));
            }
        }
    }

    private void measure(TestServer server, int pages, int version, List<Ark> books) {
        List<Took> cold =
                books.stream().map(book -> get(server, book, version, "gzip")).toList();
        print("%,d pages, version %d, made".formatted(pages, version), cold);
        for (String coding : List.of("gzip", "identity")) {
            List<Took> warm = new ArrayList<>();
            IntStream.range(0, REPEATS)
                    .forEach(i -> warm.add(get(server, books.get(i % books.size()), version, coding)));
            String size = "%,d bytes"
                    .formatted(answer(server, books.get(0), version, coding).body().length);
            print("%,d pages, version %d, kept, %s, %s".formatted(pages, version, coding, size), warm);
        }
    }

    private void print(String what, List<Took> times) {
        List<Double> sorted = times.stream().map(Took::elapsed).sorted().toList();
        out.printf(
                "%-64s median %6.1f ms   p95 %6.1f ms   CPU %6.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                times.stream().mapToDouble(Took::cpu).average().orElseThrow());
    }

    private static Took get(TestServer server, Ark book, int version, String coding) {
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        int status = answer(server, book, version, coding).statusCode();
        Took took = new Took((System.nanoTime() - start) / 1e6, (PROCESS.getProcessCpuTime() - cpu) / 1e6);
        if (status != 200) {
            throw new IllegalStateException(book + " was answered with " + status);
        }
        return took;
    }

    private static HttpResponse<byte[]> answer(TestServer server, Ark book, int version, String coding) {
        return server.get("/iiif/presentation/" + version + "/" + book.name() + "/manifest", "Accept-Encoding", coding);
    }
}
