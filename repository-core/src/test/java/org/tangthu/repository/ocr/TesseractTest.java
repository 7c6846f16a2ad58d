package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.testing.PrintedPage;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Direction;

/** The program itself reads pages of the repository. */
@RequiresProgram("tesseract")
class TesseractTest {
    private static final String[] LINES = {
        "Đại Việt sử ký toàn thư",
        "Thư viện tỉnh Hải Dương giữ gìn",
        "những bản chép tay quý hiếm về làng xã,",
        "đình chùa và dòng họ qua nhiều thế kỷ."
    };

    @TempDir
    Path temporary;

    @Test
    void itTellsItsVersionAndModels() throws InterruptedException {
        Tesseract tesseract = tesseract();
        assertThat(tesseract.engine().name()).isEqualTo("Tesseract");
        assertThat(tesseract.engine().version()).matches("\\d+\\.\\d+.*");
        assertThat(tesseract.models())
                .contains("vie", "fra", "chi_tra", "chi_tra_vert")
                .doesNotContain("osd");
    }

    @Test
    void vietnameseIsReadWithItsDiacriticsAndTheMachineIsRecorded() throws Exception {
        try (ScannedItems items = new ScannedItems(temporary)) {
            ScanFolder item = items.item("languages: [vi]").write("1.png", PrintedPage.of(LINES));
            item.write("2.png", PrintedPage.of());
            String id = items.take(item);
            OcrReport report = read(items);
            assertThat(report.read()).isOne();
            assertThat(report.blank()).isOne();
            assertThat(items.words(id, "0001").split("\\s*\\n+")).containsExactly(LINES);
            assertThat(items.words(id, "0002")).isEmpty();
            Machine machine = items.machine(id, "0001");
            assertThat(machine.engine()).contains("Tesseract");
            assertThat(machine.models()).containsExactly("vie");
            assertThat(machine.confidence().orElseThrow()).isBetween(0.8, 1.0);
            assertThat(items.lastEvent(id)).contains("made by Tesseract ", " with vie, mean confidence 0.9");
        }
    }

    @Test
    void hanInColumnsIsReadFromRightToLeft() throws Exception {
        String[] columns = {"大越史記全書", "河內省城圖說", "春夏秋冬四時", "東西南北中央"};
        try (ScannedItems items = new ScannedItems(temporary)) {
            String id = items.take(items.item("languages: [lzh]\nviewingDirection: right-to-left")
                    .write("1.png", PrintedPage.columns(columns)));
            read(items);
            PageText text = items.page(id, "0001");
            assertThat(items.machine(id, "0001").models()).containsExactly("chi_tra_vert");
            assertThat(text.blocks()).extracting(PageText.Block::direction).containsOnly(Direction.TOP_TO_BOTTOM);
            String read = text.plain().replaceAll("\\s", "");
            long found = read.chars()
                    .filter(c -> String.join("", columns).indexOf(c) >= 0)
                    .count();
            assertThat(found).as(read).isGreaterThan(15);
            assertThat(read.indexOf('大')).isLessThan(read.indexOf('西'));
        }
    }

    @Test
    void whereTheFileLayIsNotWrittenIntoTheText() throws Exception {
        Path picture = Files.write(temporary.resolve("page.png"), PrintedPage.of("Hà Nội"));
        String alto = new String(tesseract().recognize(picture, List.of("vie", "fra"), Duration.ofMinutes(1)));
        assertThat(alto).contains("<fileName>page.png</fileName>").doesNotContain(temporary.toString());
    }

    @Test
    void aPictureThatItCannotReadIsAFailureOfThatPage() throws IOException {
        Path picture = Files.writeString(temporary.resolve("page.pgm"), "P5\n10 10\n255\n");
        assertThatThrownBy(() -> tesseract().recognize(picture, List.of("vie"), Duration.ofMinutes(1)))
                .isInstanceOf(PageFailed.class)
                .hasMessageStartingWith("tesseract ended with code 1: ");
    }

    @Test
    void whereItIsNotInstalledNothingIsFound() throws InterruptedException {
        assertThat(Tesseract.find(temporary.toString())).isEmpty();
    }

    @Test
    void theAdviceNamesThePackagesOfMissingModels() throws InterruptedException {
        assertThat(tesseract().advice(List.of("khm", "chi_sim_vert")))
                .isEqualTo("on Debian: apt install tesseract-ocr-khm tesseract-ocr-chi-sim-vert");
    }

    private static OcrReport read(ScannedItems items) throws InterruptedException {
        return items.repository()
                .core()
                .ocr(ScriptedRecognizer::draw, tesseract(), Throttle.none())
                .run(OcrRequest.all(), TestRepository.ACTOR, new SilentListener())
                .run();
    }

    private static Tesseract tesseract() throws InterruptedException {
        return Tesseract.find(System.getenv("PATH")).orElseThrow();
    }
}
