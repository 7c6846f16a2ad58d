package org.tangthu.repository.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.PremisEvent;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.commit.VersionConflict;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.text.UnreadableText;

/** Texts that a machine makes of pages, and what becomes of them when their item comes again. */
class RecognizedTextsTest {
    private static final Machine TESSERACT = new Machine(
            Optional.of("Tesseract"),
            Optional.of("5.3.0"),
            List.of("vie", "fra"),
            Optional.empty(),
            Optional.of(Instant.parse("2026-02-05T03:00:00Z")));
    private static final String POOR = hocr("thu vién", 40);
    private static final String GOOD = hocr("thư viện", 90);

    @TempDir
    Path temporary;

    private TestRepository repository;
    private Ingest ingest;
    private ScanFolder item;
    private String id;
    private Path good;

    @BeforeEach
    void anItemWithAPoorTextAndAPersonsAndAPageWithout() throws IOException {
        good = Files.writeString(temporary.resolve("good"), GOOD);
        repository = TestRepository.in(temporary.resolve("home"));
        ingest = repository.core().ingest(ImageLimits.DEFAULT, PublicationGate.open(), Throttle.none());
        take(new ScanFolder(temporary.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY));
        item = new ScanFolder(temporary.resolve("in/item")).write("item.yaml", ScanFolder.ITEM);
        item.images("1.jpg", "2.jpg", "3.jpg").write("1.hocr", POOR);
        item.write("2.hocr", POOR.replace("; x_wconf 40", ""));
        id = take(item).id();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aMachinesTextIsKeptWithWhatMadeIt() {
        recognize("0001", "0003");
        assertThat(text("0003").orElseThrow()).satisfies(text -> {
            assertThat(text.origin()).isEqualTo(TESSERACT.withConfidence(Optional.of(0.9)));
            assertThat(text.madeHere()).isTrue();
            assertThat(text.path()).isEqualTo("text/0003.hocr");
        });
        assertThat(repository.core().texts().read(((Item) head().entity()).ark(), "0001"))
                .hasValueSatisfying(text -> assertThat(text.plain()).isEqualTo("thư viện"));
    }

    @Test
    void theEventNamesPagesEngineModelsAndConfidence() {
        recognize("0001", "0003");
        List<PremisEvent> events = new TruthReader(repository.core().objects()).events(id);
        assertThat(events.get(events.size() - 1).detail())
                .isEqualTo("version 2: 2 files added or replaced, 0 removed; "
                        + "text of 0001, 0003 made by Tesseract 5.3.0 with vie, fra, mean confidence 0.900");
    }

    @Test
    void theEventSaysThatNoModelKnowsTheScript() {
        Machine lost = new Machine(
                TESSERACT.engine(),
                TESSERACT.version(),
                List.of("chi_tra_vert"),
                Optional.empty(),
                TESSERACT.at(),
                true);
        texts().commit(
                        head(),
                        pages(),
                        List.of(new Recognized("0003", TextFormat.HOCR, good, lost)),
                        TestRepository.ACTOR);
        assertThat(text("0003").orElseThrow().origin()).isEqualTo(lost.withConfidence(Optional.of(0.9)));
        List<PremisEvent> events = new TruthReader(repository.core().objects()).events(id);
        assertThat(events.get(events.size() - 1).detail())
                .contains("made by Tesseract 5.3.0 with chi_tra_vert, of which none knows the script, mean");
    }

    @Test
    void aPersonsTextIsNotReplaced() {
        assertThatThrownBy(() -> recognize("0002"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Page 0002 of " + id + " has a person's text");
        assertThat(head().version()).isEqualTo(1);
    }

    @Test
    void whatIsNoTextIsNotTaken() {
        CatalogueEntry before = head();
        Recognized damaged = new Recognized("0003", TextFormat.ALTO, good, TESSERACT);
        assertThatThrownBy(() -> texts().commit(before, pages(), List.of(damaged), TestRepository.ACTOR))
                .isInstanceOf(UnreadableText.class);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void anItemThatChangedMeanwhileIsLeftAlone() throws IOException {
        CatalogueEntry before = head();
        PageList pages = pages();
        item.write("3.hocr", POOR.replace("; x_wconf 40", ""));
        take(item);
        assertThatThrownBy(() -> texts().commit(before, pages, List.of(recognized("0001")), TestRepository.ACTOR))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void theSameFolderAgainDoesNotBringThePoorTextBack() throws IOException {
        recognize("0001", "0003");
        assertThat(take(item).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
        recognize("0001");
        assertThat(take(item).kind()).as("after a second recognition").isEqualTo(Outcome.Kind.UNCHANGED);
    }

    @Test
    void aTextThatALibrarianBringsTakesThePlaceOfTheMachines() throws IOException {
        recognize("0001", "0003");
        item.write("3.hocr", GOOD.replace("; x_wconf 90", ""));
        take(item);
        assertThat(text("0003").orElseThrow().origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(text("0001").orElseThrow().madeHere()).isTrue();
    }

    @Test
    void thePoorTextComesBackWhenALibrarianStandsForIt() throws IOException {
        recognize("0001");
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg, textMadeBy: person}, {file: 2.jpg}]\n");
        take(item);
        assertThat(text("0001").orElseThrow().origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(text("0001").orElseThrow().madeHere()).isFalse();
    }

    @Test
    void aTextOfAnImageThatWasReplacedFallsAway() throws IOException {
        recognize("0003");
        item.write("3.jpg", TestImages.jpeg(50, 40, 77));
        take(item);
        assertThat(text("0003")).isEmpty();
        assertThat(repository.core().objects().file(id, "text/0003.hocr")).isEmpty();
    }

    private void recognize(String... pages) {
        texts().commit(
                        head(),
                        pages(),
                        List.of(pages).stream().map(this::recognized).toList(),
                        TestRepository.ACTOR);
    }

    private Recognized recognized(String page) {
        return new Recognized(page, TextFormat.HOCR, good, TESSERACT);
    }

    private RecognizedTexts texts() {
        return repository.core().recognizedTexts();
    }

    private CatalogueEntry head() {
        return repository.core().catalogue().find(id).orElseThrow();
    }

    private Optional<TextFile> text(String page) {
        return pages().page(page).flatMap(Page::text);
    }

    private PageList pages() {
        return repository.core().catalogue().pages(id);
    }

    private Outcome take(ScanFolder folder) throws IOException {
        return ingest.commit(
                ingest.check(
                                FolderSource.find(List.of(folder.path()))
                                        .found()
                                        .get(0)
                                        .deposit(),
                                Progress.none())
                        .prepared()
                        .orElseThrow(),
                TestRepository.ACTOR,
                Progress.none());
    }

    private static String hocr(String words, int confidence) {
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            line.append("<span class='ocrx_word' title='bbox 1 1 9 9; x_wconf " + confidence + "'>" + word + "</span>");
        }
        return "<html><body><div class='ocr_page' title='bbox 0 0 40 30'><span class='ocr_line'>" + line
                + "</span></div></body></html>";
    }
}
