package org.tangthu.iiif.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** Items as PDF files, from the asking to the file. */
class PdfServiceTest {
    private final Item item = SampleEntities.item(1);

    @TempDir
    Path folder;

    private TestRepository repository;
    private Iiif iiif;

    @BeforeEach
    void start() {
        repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        iiif = repository.iiif();
    }

    @AfterEach
    void stop() {
        iiif.close();
    }

    private PdfAnswer ask(Optional<String> pages) {
        return iiif.pdfs().ask(item.ark().name(), pages, Visitor.ANONYMOUS, true);
    }

    private Path made(Optional<String> pages) {
        AtomicReference<PdfAnswer> last = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last.set(ask(pages));
            return last.get() instanceof PdfAnswer.Ready;
        });
        return ((PdfAnswer.Ready) last.get()).file();
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** So many pages with one picture among them. */
    private void book(int pages, BufferedImage picture) throws IOException {
        Page first = repository.put(item, picture).pages().get(0);
        List<Page> all = IntStream.rangeClosed(1, pages)
                .mapToObj(number -> new Page(
                        "%04d".formatted(number),
                        Optional.of((number + 1) / 2 + (number % 2 == 1 ? "a" : "b")),
                        first.master(),
                        Optional.empty()))
                .toList();
        Section inner = new Section(LocalizedText.of("Quyển 1", "vi"), "0002", "0003", List.of());
        Section outer = new Section(LocalizedText.of("序", "lzh-Hani"), "0001", "0003", List.of(inner));
        repository.put(item, new PageList(all, pages < 3 ? List.of() : List.of(outer), pages));
        repository.project(iiif, item);
    }

    @Test
    void theFileHasACoverAndThePagesWithTheirLabelsAndParts() throws Exception {
        book(3, TestPictures.colour(600, 800));
        try (PDDocument document = open(made(Optional.empty()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("–", "1a", "1b", "2a");
            PDOutlineItem part =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(part.getTitle()).isEqualTo("序");
            assertThat(part.getFirstChild().getTitle()).isEqualTo("Quyển 1");
            assertThat(document.getPages().indexOf(part.getFirstChild().findDestinationPage(document)))
                    .isEqualTo(2);
            assertThat(document.getDocumentCatalog().getViewerPreferences().getReadingDirection())
                    .isEqualTo("R2L");
        }
    }

    @Test
    void theCoverSaysWhatItIsHowToCiteItAndWhereItStaysInBothLanguages() throws Exception {
        book(1, TestPictures.colour(600, 800));
        try (PDDocument document = open(made(Optional.empty()))) {
            String cover = text(document, 1).replace("\n", " ");
            assertThat(cover)
                    .contains(
                            "Sổ bộ số 1",
                            "Trích dẫn:",
                            "Nguồn: Thư viện thử nghiệm",
                            "To be cited as:",
                            "Source: Test library")
                    .contains("https://thuvien.example.vn/" + item.ark());
            assertThat(document.getPage(0).getAnnotations()).isNotEmpty();
        }
    }

    @Test
    void theFileSaysTheSameToPrograms() throws Exception {
        book(1, TestPictures.colour(600, 800));
        try (PDDocument document = open(made(Optional.empty()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Sổ bộ số 1");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            String xmp = new String(document.getDocumentCatalog()
                    .getMetadata()
                    .exportXMPMetadata()
                    .readAllBytes());
            assertThat(xmp)
                    .startsWith("<?xpacket begin=")
                    .contains("<rdf:li xml:lang=\"vi\">Sổ bộ số 1</rdf:li>")
                    .contains("<dc:identifier>https://thuvien.example.vn/" + item.ark() + "</dc:identifier>");
        }
    }

    @Test
    void picturesAreTakenFromThePyramidByteForByte() throws Exception {
        book(1, TestPictures.colour(1200, 1600));
        byte[] pyramid = pyramid();
        try (PDDocument document = open(made(Optional.empty()))) {
            PDImageXObject picture =
                    (PDImageXObject) document.getPage(1).getResources().getXObject(COSName.getPDFName("P"));
            assertThat(picture.getWidth()).isEqualTo(1200);
            byte[] jpeg = picture.createInputStream(List.of("DCTDecode")).readAllBytes();
            assertThat(indexOf(pyramid, jpeg)).isNotNegative();
            assertThat(picture.getImage().getRGB(10, 1500) & 0xff00).isGreaterThan(0xd000);
        }
    }

    private byte[] pyramid() throws IOException {
        try (Stream<Path> files = Files.walk(repository.images())) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".tif"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return IntStream.rangeClosed(0, whole.length - part.length)
                .filter(from -> Arrays.equals(whole, from, from + part.length, part, 0, part.length))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void manyPagesHaveSmallerPictures() {
        assertThat(PdfSettings.STANDARD.pagePixels(100)).isGreaterThan(2048 * 2048);
        assertThat(PdfSettings.STANDARD.pagePixels(5_000)).isEqualTo(200_000);
    }

    @Test
    void aStretchOfPagesIsAFileOfItsOwn() throws Exception {
        book(5, TestPictures.colour(600, 800));
        try (PDDocument document = open(made(Optional.of("0002-0003")))) {
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("–", "1b", "2a");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .as("the part around it begins before")
                    .isEqualTo("Quyển 1");
            assertThat(text(document, 1)).contains("Tệp này chỉ có từ trang 1b đến trang 2a");
        }
        assertThat(ask(Optional.of("0002-0004"))).isInstanceOf(PdfAnswer.Making.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0003-0002", "0001-9999", "0001-0002-0003", "1-2", "0001-../../etc"})
    void aStretchThatIsNoneIsRefused(String pages) throws Exception {
        book(3, TestPictures.colour(60, 80));
        assertThatThrownBy(() -> ask(Optional.of(pages))).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void manyWhoAskHaveOneFileMade() throws Exception {
        book(300, TestPictures.colour(60, 80));
        PdfAnswer first = ask(Optional.empty());
        assertThat(first).asInstanceOf(type(PdfAnswer.Making.class)).satisfies(making -> {
            assertThat(making.before()).isZero();
            assertThat(making.pages()).isEqualTo(300);
            assertThat(making.again()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        });
        ask(Optional.empty());
        made(Optional.empty());
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsThereWhenItsTurnComesIsNotMadeAgain() throws Exception {
        book(300, TestPictures.colour(60, 80));
        Optional<String> stretch = Optional.of("0001-0001");
        Path file = made(stretch);
        Files.delete(file);
        ask(Optional.empty());
        assertThat(ask(stretch)).isInstanceOf(PdfAnswer.Making.class);
        Files.writeString(file, "made meanwhile");
        made(Optional.empty());
        made(Optional.of("0002-0002"));
        assertThat(file).hasContent("made meanwhile");
    }

    @Test
    void whatIsMadeAgainOnTheSameDayIsTheSameByteForByte() throws Exception {
        book(3, TestPictures.colour(600, 800));
        Path file = made(Optional.empty());
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);
        assertThat(made(Optional.empty())).isEqualTo(file).hasBinaryContent(first);
    }

    @Test
    void noMoreFilesWaitThanMay() throws Exception {
        book(2_000, TestPictures.colour(60, 80));
        List<PdfAnswer> answers = IntStream.rangeClosed(1, 22)
                .mapToObj(page -> ask(Optional.of("%04d-2000".formatted(page))))
                .toList();
        assertThat(answers.subList(0, 21)).allMatch(answer -> answer instanceof PdfAnswer.Making);
        assertThat(answers.get(21))
                .asInstanceOf(type(PdfAnswer.NotNow.class))
                .extracting(PdfAnswer.NotNow::reason)
                .isEqualTo(PdfAnswer.Reason.BUSY);
        assertThat(iiif.pdfQueue()).satisfies(queue -> {
            assertThat(queue.waiting()).isBetween(15, 20);
            assertThat(queue.pages()).isBetween(1_900, 2_000);
            assertThat(queue.failed()).isZero();
        });
    }

    @Test
    void whereNothingIsMadeNothingWaits() {
        assertThat(iiif.pdfQueue()).isEqualTo(new PdfQueue(0, 0, 0, 0));
    }

    @Test
    void whatWasAskedForLongestAgoGoesWhenTheDiskIsFull() throws Exception {
        PdfShelf shelf = new PdfShelf(folder.resolve("shelf"), 25, repository.clock());
        for (String key : List.of("a", "b")) {
            put(shelf, key);
        }
        assertThat(shelf.find("item", "a")).isPresent();
        put(shelf, "c");
        assertThat(shelf.find("item", "b")).as("asked for before a was").isEmpty();
        assertThat(shelf.find("item", "a")).isPresent();
        assertThat(shelf.find("item", "c")).isPresent();
    }

    private void put(PdfShelf shelf, String key) throws IOException {
        repository.clock().move(Duration.ofSeconds(10));
        shelf.keep(Files.writeString(shelf.scratch().resolve(key), "0123456789"), "item", key);
        repository.clock().move(Duration.ofSeconds(10));
    }

    @Test
    void nothingIsMadeForThoseWhoOnlyLook() throws Exception {
        book(1, TestPictures.colour(60, 80));
        assertThat(iiif.pdfs().ask(item.ark().name(), Optional.empty(), Visitor.ANONYMOUS, false))
                .isEqualTo(new PdfAnswer.NotAsked());
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessLevel.class,
            names = {"ON_SITE", "RESTRICTED", "LENDING"})
    void aGuardedItemIsRefused(AccessLevel level) throws Exception {
        book(1, TestPictures.colour(60, 80));
        repository.put(SampleEntities.item(1, level), repository.catalogue().pages(item.id()));
        assertThatThrownBy(() -> ask(Optional.empty())).isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void whoeverHasAnItemOnLoanReadsItElsewhere() throws Exception {
        book(1, TestPictures.colour(60, 80));
        Item lent = SampleEntities.item(1, AccessLevel.LENDING);
        repository.put(lent, repository.catalogue().pages(item.id()));
        Loan loan = new Loan(1, repository.clock().instant().plusSeconds(3_600), false);
        Visitor borrower = new Visitor(false, Set.of(), Map.of(lent.id(), loan));
        assertThatThrownBy(() -> iiif.pdfs().ask(lent.ark().name(), Optional.empty(), borrower, true))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("no files");
    }

    @Test
    void whatIsMadeIsGivenOnlyToThoseWhoMayReadNow() throws Exception {
        book(1, TestPictures.colour(60, 80));
        made(Optional.empty());
        PageList pages = repository.catalogue().pages(item.id());
        repository.put(item.withState(State.WITHDRAWN), pages);
        repository.clock().move(Duration.ofSeconds(2));
        assertThatThrownBy(() -> ask(Optional.empty())).isInstanceOf(GoneException.class);
        repository.put(item.withState(State.DRAFT), pages);
        repository.clock().move(Duration.ofSeconds(2));
        assertThatThrownBy(() -> ask(Optional.empty())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherVersionIsAnotherFile() throws Exception {
        book(1, TestPictures.colour(60, 80));
        Path before = made(Optional.empty());
        repository.put(
                SampleEntities.retitled(1, "Sổ bộ đã sửa"),
                repository.catalogue().pages(item.id()));
        repository.clock().move(Duration.ofSeconds(2));
        Path after = made(Optional.empty());
        assertThat(after).isNotEqualTo(before);
        try (PDDocument document = open(after)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Sổ bộ đã sửa");
        }
    }

    @Test
    void anItemWithdrawnWhileItsFileIsMadeLeavesNone() throws Exception {
        book(2_000, TestPictures.colour(60, 80));
        assertThat(ask(Optional.empty())).isInstanceOf(PdfAnswer.Making.class);
        repository.put(item.withState(State.WITHDRAWN), repository.catalogue().pages(item.id()));
        repository.clock().move(Duration.ofSeconds(2));
        iiif.close(); // waits for the job
        assertThat(files()).isEmpty();
    }

    @Test
    void aPageWhosePyramidIsDamagedIsToldOfAndTriedAgainLater() throws Exception {
        book(2, TestPictures.colour(1200, 1600));
        try (Stream<Path> files = Files.walk(repository.images())) {
            Path pyramid = files.filter(file -> file.toString().endsWith(".tif"))
                    .findFirst()
                    .orElseThrow();
            Files.write(pyramid, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }
        Path file = made(Optional.empty());
        try (PDDocument document = open(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(text(document, 2)).contains("Chưa có ảnh của trang này.");
        }
        repository.clock().move(Duration.ofMinutes(11));
        assertThat(ask(Optional.empty())).isInstanceOf(PdfAnswer.Making.class);
    }

    @Test
    void aFileOutlivesARestartAndWhatWasUnfinishedDoesNot() throws Exception {
        book(1, TestPictures.colour(60, 80));
        Path file = made(Optional.empty());
        iiif.close();
        Path unfinished = Files.writeString(
                Files.createDirectories(repository.images().resolve("pdf/tmp")).resolve("a.tmp"), "half");
        iiif = repository.iiif();
        assertThat(unfinished).doesNotExist();
        assertThat(ask(Optional.empty())).isEqualTo(new PdfAnswer.Ready(file, key(file)));
    }

    private static String key(Path file) {
        return file.getFileName().toString().replace(".pdf", "");
    }

    @Test
    void anErasedItemHasNoFilesAnyMore() throws Exception {
        book(1, TestPictures.colour(60, 80));
        Path file = made(Optional.empty());
        repository.remove(item);
        repository.project(iiif, item);
        assertThat(file).doesNotExist();
    }

    private List<Path> files() throws IOException {
        Path pdfs = repository.images().resolve("pdf");
        if (!Files.exists(pdfs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(pdfs)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
