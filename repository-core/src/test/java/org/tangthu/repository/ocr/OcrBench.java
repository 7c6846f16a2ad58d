package org.tangthu.repository.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;
import org.tangthu.repository.testing.TestRepository;

/** A repository of scanned items, and a recognizer that says what a test wants: what the tests of runs share. */
abstract class OcrBench {
    /** As a person made it: no word has a confidence. */
    static final String PERSONS = ScriptedRecognizer.alto("người chép", 1).replaceAll(" WC='[^']*'", "");

    /** As a machine made it that was not sure. */
    static final String POOR = ScriptedRecognizer.alto("thu vién", 0.4);

    @TempDir
    Path temporary;

    ScannedItems scans;
    final ScriptedRecognizer recognizer = new ScriptedRecognizer();
    final Heard heard = new Heard();

    @BeforeEach
    void open() throws IOException {
        scans = new ScannedItems(temporary);
    }

    @AfterEach
    void close() {
        scans.close();
    }

    OcrReport run(OcrRequest request) {
        return ocr().run(request, TestRepository.ACTOR, heard).run();
    }

    Ocr ocr() {
        return scans.repository().core().ocr(ScriptedRecognizer::draw, recognizer, Throttle.none());
    }

    Map<String, ItemPlan> plans(OcrRequest request) {
        return ocr().plans(request).collect(Collectors.toMap(plan -> plan.item().id(), plan -> plan));
    }

    List<Path> kept() throws IOException {
        Path folder = temporary.resolve("home/tmp/ocr/kept");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static OcrRequest quality(double below) {
        return with(new Reread(false, below), false, 0, 2);
    }

    static OcrRequest doubtful() {
        return with(new Reread(true, 0), false, 0, 2);
    }

    static OcrRequest leastConfidence(double least) {
        return with(Reread.NONE, false, least, 2);
    }

    static OcrRequest nom() {
        return with(Reread.NONE, true, 0, 2);
    }

    static OcrRequest parallel(int pages) {
        return with(Reread.NONE, false, 0, pages);
    }

    private static OcrRequest with(Reread reread, boolean nom, double least, int parallel) {
        return new OcrRequest(
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                reread,
                List.of(),
                nom,
                least,
                parallel,
                OcrRequest.PATIENCE);
    }

    static final class Heard implements OcrListener {
        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger pages = new AtomicInteger();
        final List<String> failures = new ArrayList<>();
        final List<String> done = new ArrayList<>();

        @Override
        public void begun(int count) {
            begun.set(count);
        }

        @Override
        public void pageDone() {
            pages.incrementAndGet();
        }

        @Override
        public void pageFailed(String item, String page, String why) {
            failures.add(item + " " + page + " " + why);
        }

        @Override
        public void itemFailed(String item, String why) {
            failures.add(item + " " + why);
        }

        @Override
        public void itemDone(ItemOutcome outcome) {
            done.add(outcome.id() + " " + outcome.read() + " read, " + outcome.blank() + " blank, " + outcome.refused()
                    + " refused, version " + outcome.version());
        }
    }
}
