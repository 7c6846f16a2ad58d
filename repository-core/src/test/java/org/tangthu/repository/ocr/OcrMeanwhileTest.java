package org.tangthu.repository.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** What people do while a run is under way comes first. */
class OcrMeanwhileTest extends OcrBench {
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
}
