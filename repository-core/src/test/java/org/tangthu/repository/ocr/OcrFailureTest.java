package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** Pages that cannot be read hold up no others. */
class OcrFailureTest extends OcrBench {
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
}
