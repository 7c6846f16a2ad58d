package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.ocr.PagePlan.Verdict;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;
import org.tangthu.repository.testing.TestRepository;

/** What a run reads, what it leaves alone, and what it commits. */
class OcrTest {
    private static final String PERSONS =
            ScriptedRecognizer.alto("người chép", 1).replaceAll(" WC='[^']*'", "");
    private static final String POOR = ScriptedRecognizer.alto("thu vién", 0.4);
    /** As a machine reads Vietnamese that knows other languages, and is sure of it. */
    private static final String STRANGE = ScriptedRecognizer.alto(
            "thu vien tinh Hai Duong gin giu nhung ban chep tay quy hiem ve lang xa cua nuoc ta qua nhieu the ky", 0.9);

    private static final String GOOD = ScriptedRecognizer.alto(
            "thư viện tỉnh Hải Dương gìn giữ những bản chép tay quý hiếm về làng xã của nước ta qua nhiều thế kỷ", 0.8);

    @TempDir
    Path temporary;

    private ScannedItems scans;
    private final ScriptedRecognizer recognizer = new ScriptedRecognizer();
    private final Heard heard = new Heard();

    @BeforeEach
    void open() throws IOException {
        scans = new ScannedItems(temporary);
    }

    @AfterEach
    void close() {
        scans.close();
    }

    @Test
    void pagesWithoutTextAreReadAndCommittedAsOneVersion() throws IOException {
        String id = scans.take(scans.item("languages: [vi, fr]", "1.jpg", "2.jpg"));
        OcrReport report = run(OcrRequest.all());
        assertThat(report).isEqualTo(new OcrReport(2, 0, 0, 0, Map.of(), false));
        assertThat(scans.head(id).version()).isEqualTo(2);
        assertThat(scans.words(id, "0001")).isEqualTo("thư viện");
        assertThat(scans.machine(id, "0002")).satisfies(machine -> {
            assertThat(machine.engine()).contains("Script");
            assertThat(machine.version()).contains("1.0");
            assertThat(machine.models()).containsExactly("vie", "fra");
            assertThat(machine.confidence()).contains(0.9);
            assertThat(machine.at()).contains(scans.repository().clock().instant());
            assertThat(machine.unknownScript()).isFalse();
        });
        assertThat(scans.lastEvent(id))
                .endsWith("text of 0001-0002 made by Script 1.0 with vie, fra, mean confidence 0.900");
        assertThat(heard.done).containsExactly(id + " 2 read, 0 blank, 0 refused, version 2");
        assertThat(heard.pages).hasValue(2);
        assertThat(heard.begun).hasValue(2);
    }

    @Test
    void anotherRunFindsNothingToDo() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        run(OcrRequest.all());
        assertThat(run(OcrRequest.all())).isEqualTo(new OcrReport(0, 0, 0, 0, Map.of(Verdict.HAS_TEXT, 1), false));
        assertThat(scans.head(id).version()).isEqualTo(2);
        assertThat(recognizer.calls()).hasSize(1);
    }

    @Test
    void aPersonsTextIsNeverTouched() throws IOException {
        ScanFolder item = scans.item("", "1.jpg", "2.jpg").write("1.xml", PERSONS);
        String id = scans.take(item);
        OcrReport report = run(quality(1));
        assertThat(report.skipped()).isEqualTo(Map.of(Verdict.PERSONS_TEXT, 1));
        assertThat(scans.text(id, "0001").orElseThrow().origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(scans.words(id, "0001")).isEqualTo("người chép");
        assertThat(scans.machine(id, "0002").engine()).contains("Script");
    }

    @Test
    void aPoorMachineTextIsReplacedOnlyWhereItIsAskedFor() throws IOException {
        String id = scans.take(scans.item("", "1.jpg").write("1.xml", POOR));
        assertThat(run(OcrRequest.all()).skipped()).isEqualTo(Map.of(Verdict.DOUBTFUL, 1));
        assertThat(scans.words(id, "0001")).isEqualTo("thu vién");
        assertThat(run(quality(0.6)).read()).isOne();
        assertThat(scans.words(id, "0001")).isEqualTo("thư viện");
        assertThat(scans.repository().core().objects().file(id, "text/0001.alto.xml"))
                .isPresent();
    }

    @Test
    void vietnameseThatWasReadWithoutAVietnameseModelIsReplacedHoweverSureThatMachineWas() throws IOException {
        String id = scans.take(scans.item("languages: [vi]", "1.jpg").write("1.xml", STRANGE));
        recognizer.on(ScannedItems.image("1.jpg"), () -> GOOD);
        assertThat(plans(OcrRequest.all()).get(id).pages().get(0)).satisfies(plan -> {
            assertThat(plan.verdict()).isEqualTo(Verdict.DOUBTFUL);
            assertThat(plan.why()).startsWith("a machine's text of quality 0.0").endsWith(" (no-vietnamese-model)");
        });
        assertThat(run(doubtful()).read()).isOne();
        assertThat(scans.words(id, "0001")).startsWith("thư viện tỉnh");
        assertThat(run(doubtful()).skipped()).isEqualTo(Map.of(Verdict.HAS_TEXT, 1));
    }

    @Test
    void aTextThatIsNoBetterDoesNotReplaceAPoorOne() throws IOException {
        String id = scans.take(scans.item("", "1.jpg").write("1.xml", POOR));
        recognizer.on(ScannedItems.image("1.jpg"), () -> ScriptedRecognizer.alto("xx yy", 0.2));
        OcrReport report = run(quality(0.6));
        assertThat(report.refused()).isOne();
        assertThat(report.read()).isZero();
        assertThat(scans.head(id).version()).isOne();
        assertThat(scans.words(id, "0001")).isEqualTo("thu vién");
    }

    @Test
    void whatTheSameEngineMadeWithTheSameModelsIsNotReadAgainUntilOneOfThemChanges() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> POOR);
        run(OcrRequest.all());
        assertThat(run(quality(0.6)).skipped()).isEqualTo(Map.of(Verdict.READ_BEFORE, 1));
        recognizer.upgrade("2.0");
        recognizer.on(ScannedItems.image("1.jpg"), () -> ScriptedRecognizer.alto("thư viện", 0.95));
        assertThat(run(quality(0.6)).read()).isOne();
        assertThat(scans.machine(id, "0001").version()).contains("2.0");
    }

    @Test
    void aBlankPageIsRememberedAsSuch() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> ScriptedRecognizer.alto("x", 1)
                .replaceAll("<TextBlock>.*</TextBlock>", ""));
        assertThat(run(OcrRequest.all()).blank()).isOne();
        assertThat(scans.machine(id, "0001").confidence()).isEmpty();
        assertThat(run(quality(1)).skipped()).isEqualTo(Map.of(Verdict.HAS_TEXT, 1));
        assertThat(recognizer.calls()).hasSize(1);
    }

    @Test
    void anUnsureTextIsKeptWithItsConfidenceUnlessMoreIsAskedFor() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> ScriptedRecognizer.alto("x1 y2", 0.1));
        assertThat(run(leastConfidence(0.3)).refused()).isOne();
        assertThat(scans.text(id, "0001")).isEmpty();
        run(OcrRequest.all());
        assertThat(scans.machine(id, "0001").confidence()).contains(0.1);
        assertThat(recognizer.calls())
                .as("what was refused is kept for another decision")
                .hasSize(1);
    }

    @Test
    void nomIsLeftOutUnlessAskedForAndThenMarked() throws IOException {
        String id = scans.take(scans.item("languages: [vi-Hani]\nviewingDirection: right-to-left", "1.jpg"));
        assertThat(run(OcrRequest.all()).skipped()).isEqualTo(Map.of(Verdict.NOM, 1));
        assertThat(scans.text(id, "0001")).isEmpty();
        run(nom());
        assertThat(scans.machine(id, "0001").unknownScript()).isTrue();
        assertThat(scans.machine(id, "0001").models()).containsExactly("chi_tra_vert");
        assertThat(scans.lastEvent(id)).contains("of which none knows the script");
    }

    @Test
    void aPageWhoseModelIsNotInstalledIsSkippedAndTheReasonSaysWhatToInstall() throws IOException {
        String id = scans.take(scans.item("languages: [km]", "1.jpg"));
        String other = scans.take(scans.item("languages: [vi]", "2.jpg"));
        OcrReport report = run(OcrRequest.all());
        assertThat(report.skipped()).isEqualTo(Map.of(Verdict.NO_MODEL, 1));
        assertThat(report.read()).isOne();
        assertThat(scans.text(id, "0001")).isEmpty();
        assertThat(scans.text(other, "0001")).isPresent();
        assertThat(plans(OcrRequest.all()).get(id).pages().get(0).why())
                .isEqualTo("no text, but model khm not installed (teach it khm)");
    }

    @Test
    void aPageThatFailsIsToldAndDoesNotStopTheOthers() throws IOException {
        String id = scans.take(scans.item("", "1.jpg", "2.jpg", "3.jpg"));
        recognizer.on(ScannedItems.image("2.jpg"), ScriptedRecognizer.failing("it crashed"));
        OcrReport report = run(OcrRequest.all());
        assertThat(report.failed()).isOne();
        assertThat(report.read()).isEqualTo(2);
        assertThat(heard.failures).containsExactly(id + " 0002 it crashed");
        assertThat(scans.text(id, "0002")).isEmpty();
        assertThat(scans.text(id, "0003")).isPresent();
        recognizer.on(ScannedItems.image("2.jpg"), () -> ScriptedRecognizer.alto("nay được", 0.8));
        assertThat(run(OcrRequest.all()).read()).isOne();
        assertThat(scans.words(id, "0002")).isEqualTo("nay được");
    }

    @Test
    void pagesOfTheSameBadImageAreAllTold() throws IOException {
        byte[] image = ScannedItems.image("bad");
        String id = scans.take(scans.item("").write("1.jpg", image).write("2.jpg", image));
        recognizer.on(image, ScriptedRecognizer.failing("it crashed"));
        assertThat(run(OcrRequest.all()).failed()).isEqualTo(2);
        assertThat(heard.failures).containsExactlyInAnyOrder(id + " 0001 it crashed", id + " 0002 it crashed");
    }

    @Test
    void whatTheEngineWritesMustBeAltoAndIsNotKeptOtherwise() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> "<alto");
        assertThat(run(OcrRequest.all()).failed()).isOne();
        assertThat(heard.failures).singleElement().satisfies(line -> assertThat(line)
                .startsWith(id + " 0001 what Script 1.0 wrote cannot be read"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLibrariansTextThatComesMeanwhileWins() throws IOException {
        ScanFolder item = scans.item("", "1.jpg", "2.jpg");
        String id = scans.take(item);
        recognizer.on(ScannedItems.image("2.jpg"), () -> {
            write(item, "1.xml", PERSONS);
            scans.take(item);
            return ScriptedRecognizer.alto("trang hai", 0.9);
        });
        OcrReport report = run(OcrRequest.all());
        assertThat(scans.words(id, "0001")).isEqualTo("người chép");
        assertThat(scans.words(id, "0002")).isEqualTo("trang hai");
        assertThat(scans.head(id).version()).isEqualTo(3);
        assertThat(report.read()).isOne();
        assertThat(recognizer.calls()).as("what was read is not read again").hasSize(2);
        assertThat(heard.pages).hasValue(2);
    }

    @Test
    void aRecordThatALibrarianChangesMeanwhileKeepsTheChange() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> {
            Item item = (Item) scans.head(id).entity();
            Change change = Change.of(
                    item.withState(State.DRAFT),
                    Event.UPDATED,
                    "librarian",
                    scans.head(id).version());
            if (item.state() != State.DRAFT) {
                scans.repository().core().committer().commit(change);
            }
            return ScriptedRecognizer.alto("trang một", 0.9);
        });
        run(OcrRequest.all());
        assertThat(((Item) scans.head(id).entity()).state()).isEqualTo(State.DRAFT);
        assertThat(scans.words(id, "0001")).isEqualTo("trang một");
    }

    @Test
    void anImageThatIsReplacedMeanwhileIsReadInItsNewForm() throws IOException {
        ScanFolder item = scans.item("", "1.jpg");
        String id = scans.take(item);
        recognizer.on(ScannedItems.image("1.jpg"), () -> {
            write(item, "1.jpg", ScannedItems.image("other"));
            scans.take(item);
            return ScriptedRecognizer.alto("ảnh cũ", 0.9);
        });
        recognizer.on(ScannedItems.image("other"), () -> ScriptedRecognizer.alto("ảnh mới", 0.9));
        run(OcrRequest.all());
        assertThat(scans.words(id, "0001")).isEqualTo("ảnh mới");
    }

    @Test
    void aFolderThatComesAgainLeavesWhatWasRead() throws IOException {
        ScanFolder item = scans.item("", "1.jpg");
        scans.take(item);
        run(OcrRequest.all());
        assertThat(scans.outcome(item).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    }

    @Test
    void aRunThatIsStoppedCommitsNothingHalfAndTheNextOneGoesOn() throws Exception {
        String id = scans.take(scans.item("", "1.jpg", "2.jpg", "3.jpg"));
        CountDownLatch hanging = new CountDownLatch(1);
        recognizer.on(ScannedItems.image("3.jpg"), () -> {
            hanging.countDown();
            Thread.sleep(Duration.ofMinutes(5).toMillis());
            return "";
        });
        OcrRun run = ocr().run(parallel(1), "tester", heard);
        List<OcrReport> reports = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(() -> reports.add(run.run()));
        thread.start();
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        run.stop();
        thread.join(30_000);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.stopped()).isTrue();
            assertThat(report.failed()).isZero();
        });
        assertThat(scans.head(id).version()).isOne();
        assertThat(kept()).hasSize(2);

        recognizer.on(ScannedItems.image("3.jpg"), () -> ScriptedRecognizer.alto("trang ba", 0.9));
        assertThat(run(OcrRequest.all()).read()).isEqualTo(3);
        assertThat(recognizer.calls()).as("the third page twice").hasSize(4);
        assertThat(scans.head(id).version()).isEqualTo(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aKeptTextThatIsDamagedIsReadAnew() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> POOR);
        run(leastConfidence(1));
        for (Path file : kept()) {
            Files.writeString(file, "<al");
        }
        recognizer.on(ScannedItems.image("1.jpg"), () -> ScriptedRecognizer.alto("lần hai", 0.9));
        run(OcrRequest.all());
        assertThat(scans.words(id, "0001")).isEqualTo("lần hai");
    }

    @Test
    void whatNobodyCameForInAMonthGoes() throws IOException {
        scans.take(scans.item("", "1.jpg"));
        recognizer.on(ScannedItems.image("1.jpg"), () -> POOR);
        run(leastConfidence(1));
        assertThat(kept()).hasSize(1);
        for (Path file : kept()) {
            Files.setLastModifiedTime(
                    file, FileTime.from(scans.repository().clock().instant().minus(Duration.ofDays(31))));
        }
        ocr().run(OcrRequest.all(), "tester", heard);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLimitCountsPagesOverAllItems() throws IOException {
        scans.take(scans.item("", "1.jpg", "2.jpg"));
        scans.take(scans.item("", "3.jpg", "4.jpg"));
        OcrRequest three = new OcrRequest(
                List.of(),
                Optional.empty(),
                OptionalInt.of(3),
                Reread.NONE,
                List.of(),
                false,
                0,
                2,
                OcrRequest.PATIENCE);
        assertThat(run(three).read()).isEqualTo(3);
        assertThat(run(three).read()).isOne();
    }

    @Test
    void onlyItemsThatAreNamedAreRead() throws IOException {
        String one = scans.take(scans.item("", "1.jpg"));
        String two = scans.take(scans.item("", "2.jpg"));
        run(OcrRequest.all().withItems(List.of(two)));
        assertThat(scans.text(one, "0001")).isEmpty();
        assertThat(scans.text(two, "0001")).isPresent();
        assertThatThrownBy(() -> run(OcrRequest.all().withItems(List.of("ark:/99999/nothing"))))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("There is no item 'ark:/99999/nothing'");
    }

    @Test
    void aPlanChangesNothingAndSaysWhyOfEachPage() throws IOException {
        String id = scans.take(scans.item("", "1.jpg", "2.jpg", "3.jpg")
                .write("1.xml", PERSONS)
                .write("2.xml", POOR));
        ItemPlan plan = plans(quality(0.6)).get(id);
        assertThat(plan.models()).containsExactly("vie");
        assertThat(plan.pages())
                .extracting(page -> page.page().name() + " " + page.verdict().code() + " " + page.why())
                .containsExactly(
                        "0001 persons-text a person's text",
                        "0002 read a machine's text of quality 0.00 (no-vietnamese-model, low-confidence)",
                        "0003 read no text");
        assertThat(scans.head(id).version()).isOne();
        assertThat(recognizer.calls()).isEmpty();
    }

    @Test
    void aDoubtfulTextThatAPersonStandsForIsToldAndNotRead() throws IOException {
        String id = scans.take(scans.item("", "1.jpg").write("1.txt", "thu vién chuyén d6i sb"));
        assertThat(plans(quality(1)).get(id).pages())
                .extracting(page -> page.verdict().code() + " " + page.why())
                .containsExactly("doubtful a person's text (no-vietnamese-model)");
        run(quality(1));
        assertThat(recognizer.calls()).isEmpty();
    }

    @Test
    void aWithdrawnItemIsNotRead() throws IOException {
        String id = scans.take(scans.item("", "1.jpg"));
        Item item = (Item) scans.head(id).entity();
        scans.repository().commit(item.withState(State.WITHDRAWN));
        assertThat(run(OcrRequest.all()).skipped()).isEqualTo(Map.of(Verdict.WITHDRAWN, 1));
    }

    @Test
    void noMorePagesAreReadAtOneTimeThanWasAskedFor() throws IOException {
        String[] images =
                Stream.iterate(1, n -> n + 1).limit(12).map(n -> n + ".jpg").toArray(String[]::new);
        scans.take(scans.item("", images));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (String image : images) {
            recognizer.on(ScannedItems.image(image), () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(20);
                now.decrementAndGet();
                return ScriptedRecognizer.alto("x", 1);
            });
        }
        assertThat(run(parallel(3)).read()).isEqualTo(12);
        assertThat(most.get()).isBetween(2, 3);
    }

    private OcrReport run(OcrRequest request) {
        return ocr().run(request, TestRepository.ACTOR, heard).run();
    }

    private Ocr ocr() {
        return scans.repository().core().ocr(ScriptedRecognizer::draw, recognizer, Throttle.none());
    }

    private Map<String, ItemPlan> plans(OcrRequest request) {
        return ocr().plans(request).collect(Collectors.toMap(plan -> plan.item().id(), plan -> plan));
    }

    private List<Path> kept() throws IOException {
        Path folder = temporary.resolve("home/tmp/ocr/kept");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static OcrRequest quality(double below) {
        return with(new Reread(false, below), false, 0, 2);
    }

    private static OcrRequest doubtful() {
        return with(new Reread(true, 0), false, 0, 2);
    }

    private static OcrRequest leastConfidence(double least) {
        return with(Reread.NONE, false, least, 2);
    }

    private static OcrRequest nom() {
        return with(Reread.NONE, true, 0, 2);
    }

    private static OcrRequest parallel(int pages) {
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

    private static void write(ScanFolder folder, String name, String text) {
        write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ScanFolder folder, String name, byte[] bytes) {
        try {
            folder.write(name, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Heard implements OcrListener {
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
