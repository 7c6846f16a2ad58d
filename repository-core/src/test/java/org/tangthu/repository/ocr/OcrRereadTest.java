package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.ocr.PagePlan.Verdict;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** When a text that is there already is read anew, and which of the two stays. */
class OcrRereadTest extends OcrBench {
    /** As a machine reads Vietnamese that knows other languages, and is sure of it. */
    private static final String STRANGE = ScriptedRecognizer.alto(
            "thu vien tinh Hai Duong gin giu nhung ban chep tay quy hiem ve lang xa cua nuoc ta qua nhieu the ky", 0.9);

    private static final String GOOD = ScriptedRecognizer.alto(
            "thư viện tỉnh Hải Dương gìn giữ những bản chép tay quý hiếm về làng xã của nước ta qua nhiều thế kỷ", 0.8);

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
    void aDoubtfulTextThatAPersonStandsForIsToldAndNotRead() throws IOException {
        String id = scans.take(scans.item("", "1.jpg").write("1.txt", "thu vién chuyén d6i sb"));
        assertThat(plans(quality(1)).get(id).pages())
                .extracting(page -> page.verdict().code() + " " + page.why())
                .containsExactly("doubtful a person's text (no-vietnamese-model)");
        run(quality(1));
        assertThat(recognizer.calls()).isEmpty();
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
}
