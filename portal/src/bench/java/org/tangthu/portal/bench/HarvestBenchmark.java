package org.tangthu.portal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.portal.bench.HarvestClient.Page;

/** Harvests a running server with seeded items: single pages at any depth, or everything. */
public final class HarvestBenchmark {
    private static final List<String> FORMATS = List.of("oai_dc", "mets");
    private static final String RECORDS = "ListRecords";
    private static final String HEADERS = "ListIdentifiers";
    private static final int PAGES_A_SECOND = 5;
    private static final int ROUNDS = 200;
    /** Pages at each end of the list that stand for its first and its last. */
    private static final int END = 20;

    private static final Pattern SITEMAP = Pattern.compile("<loc>[^<]*?(/[^/<]*)</loc>");

    private final PrintStream out;
    private final String base;
    private final int seconds;
    private final HarvestClient plain;

    private HarvestBenchmark(PrintStream out, String base, int seconds) {
        this.out = out;
        this.base = base;
        this.seconds = seconds;
        this.plain = new HarvestClient(base, false);
    }

    /** @param arguments "pages" or "whole", address of the server, seconds that each part of "pages" takes */
    public static void main(String[] arguments) throws Exception {
        HarvestBenchmark benchmark = new HarvestBenchmark(System.out, arguments[1], Integer.parseInt(arguments[2]));
        if (arguments[0].equals("pages")) {
            benchmark.pages();
        } else {
            benchmark.whole();
        }
    }

    private void pages() throws IOException, InterruptedException {
        for (String format : FORMATS) {
            List<String> tokens = tokens(format);
            page(format, tokens, 1, 10);
            out.println(format + ", pages at any depth, " + PAGES_A_SECOND + "/s: " + page(format, tokens, 2, seconds));
            ends(format, tokens);
        }
    }

    /** Of places all over the list: a token goes on with records where it came with headers, of which a page has more. */
    private List<String> tokens(String format) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        Optional<String> token = plain.first(HEADERS, format).token();
        while (token.isPresent()) {
            tokens.add(token.get());
            token = plain.resume(HEADERS, token.get()).token();
        }
        return tokens;
    }

    private String page(String format, List<String> tokens, int salt, int length) throws InterruptedException {
        LongAdder records = new LongAdder();
        LongAdder bytes = new LongAdder();
        LongAdder pages = new LongAdder();
        Latencies times = Latencies.open(
                number -> () -> {
                    SplittableRandom random = new SplittableRandom(salt * 1_000_003L + number);
                    Page page = plain.resume(RECORDS, tokens.get(random.nextInt(tokens.size())));
                    records.add(page.entries());
                    bytes.add(page.length());
                    pages.increment();
                    return page;
                },
                PAGES_A_SECOND,
                length);
        return "%s; %d records and %d bytes a page in the mean"
                .formatted(times, records.sum() / pages.sum(), bytes.sum() / pages.sum());
    }

    /** By turns, so that whatever else the machine does meets all of them. */
    private void ends(String format, List<String> tokens) throws IOException, InterruptedException {
        double[] first = new double[ROUNDS];
        double[] early = new double[ROUNDS];
        double[] late = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String begin = tokens.get(round % END);
            String end = tokens.get(tokens.size() - 2 - round % END);
            first[round] = time(() -> plain.first(RECORDS, format));
            early[round] = time(() -> plain.resume(RECORDS, begin));
            late[round] = time(() -> plain.resume(RECORDS, end));
        }
        Latencies beginning = Latencies.of(early);
        Latencies ending = Latencies.of(late);
        out.println(format + ", the very first page, which counts them all: " + Latencies.of(first));
        out.println(format + ", pages near the first one: " + beginning);
        out.println(format + ", pages near the last one: " + ending);
        out.printf(
                "%s, ratio of medians of late and early pages: %.2f%n",
                format, ending.percentile(0.5) / beginning.percentile(0.5));
    }

    private interface Question {
        Page ask() throws IOException, InterruptedException;
    }

    private static double time(Question question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        question.ask();
        return (System.nanoTime() - start) / 1e6;
    }

    private void whole() throws IOException, InterruptedException {
        harvest("plain", plain);
        harvest("gzip", new HarvestClient(base, true));
        sitemaps();
    }

    private void harvest(String coding, HarvestClient client) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Page page = client.first(RECORDS, "oai_dc");
        long records = page.entries();
        long bytes = page.length();
        int pages = 1;
        while (page.token().isPresent()) {
            page = client.resume(RECORDS, page.token().get());
            records += page.entries();
            bytes += page.length();
            pages++;
        }
        double time = (System.nanoTime() - start) / 1e9;
        out.printf(
                "everything as oai_dc, %s: %d records on %d pages, %.1f MB, %.1f s, %.0f records/s%n",
                coding, records, pages, bytes / 1e6, time, records / time);
    }

    private void sitemaps() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        Matcher parts = SITEMAP.matcher(plain.file("/sitemap.xml"));
        while (parts.find()) {
            paths.add(parts.group(1));
        }
        long start = System.nanoTime();
        long characters = 0;
        for (String path : paths) {
            characters += plain.file(path).length();
        }
        out.printf(
                "sitemaps: %d parts, %.1f million characters, %.2f s%n",
                paths.size(), characters / 1e6, (System.nanoTime() - start) / 1e9);
    }
}
