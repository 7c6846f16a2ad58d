package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** What was read and not committed is kept for the next run. */
class OcrKeptTextTest extends OcrBench {
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
}
