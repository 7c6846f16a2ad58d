package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.TestRepository;

/** What is handed in wrong is refused whole, with everything that is wrong. */
class BadInputTest {
    @TempDir
    Path temporary;

    private TestRepository repository;
    private Ingest ingest;
    private ScanFolder item;

    @BeforeEach
    void openWithALibrary() throws IOException {
        repository = TestRepository.in(temporary.resolve("home"));
        ingest = repository.core().ingest(ImageLimits.DEFAULT, PublicationGate.open(), Throttle.none());
        item = new ScanFolder(temporary.resolve("in/item")).write("item.yaml", ScanFolder.ITEM);
        Report library =
                check(new ScanFolder(temporary.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY));
        ingest.commit(library.prepared().orElseThrow(), TestRepository.ACTOR, Progress.none());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM.replace("kind: manuscript", "kind: manuskript\ncolour: red"))
                .write("1.jpg", Arrays.copyOf(TestImages.jpeg(40, 30, 1), 300))
                .write("2.png", TestImages.jpeg(40, 30, 1))
                .write("2.xml", "<html/>");
        assertThat(problems())
                .hasSize(5)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "item.yaml, line 3, kind: 'manuskript' is no code of the list 'kind'; write 'manuscript'"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("item.yaml, line 4, colour: there is no field 'colour'"))
                .anySatisfy(line -> assertThat(line).startsWith("1.jpg: ").contains("truncated"))
                .anySatisfy(line -> assertThat(line).startsWith("2.png: the content is JPEG"))
                .anySatisfy(line -> assertThat(line).startsWith("2.xml, line 1: the file is no ALTO"));
    }

    @Test
    void aDescriptionThatIsNotUtf8IsRefused() throws IOException {
        item.write("item.yaml", (ScanFolder.ITEM + "extent: tê\n").getBytes(StandardCharsets.ISO_8859_1));
        refused("not UTF-8 at byte");
    }

    @Test
    void aTiffThatClaimsTooMuchIsRefused() throws IOException {
        item.write("1.tif", TestImages.tiffDirectory(256, 200_000, 257, 200_000, 258, 8));
        refused("1.tif: it claims 200000 x 200000 pixels; at most 600000000 are accepted");
    }

    @Test
    void aPngBombIsRefused() throws IOException {
        item.write("1.png", TestImages.pngOfZeros(8, 8, 50_000_000));
        refused("1.png: the PNG file unpacks to more data than its size asks for: a bomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.jpg", "/etc/passwd", "sub/1.jpg", "..", "a\\\\b.jpg"})
    void aNameThatLeadsOutOfTheDepositIsRefused(String name) throws IOException {
        item.images("1.jpg").write("item.yaml", ScanFolder.ITEM + "pages: [{file: \"" + name + "\"}]\n");
        refused("is a path; write the plain name of a file that lies beside the description");
    }

    @Test
    void symbolicLinksAreRefused() throws IOException {
        Path secret = Files.write(temporary.resolve("secret.jpg"), TestImages.jpeg(40, 30, 1));
        Files.createSymbolicLink(item.path().resolve("1.jpg"), secret);
        assertThat(problems()).contains("1.jpg: it is a link; links are not followed: put the file itself there");
    }

    @Test
    void hardLinksAreFilesLikeOthers() throws IOException {
        Path backup = Files.write(temporary.resolve("backup.jpg"), TestImages.jpeg(40, 30, 1));
        Files.createLink(item.path().resolve("1.jpg"), backup);
        assertThat(check(item).good()).isTrue();
    }

    @Test
    void aLinkToADeviceWithoutEndIsNotRead() throws IOException {
        Path zeros = Path.of("/dev/zero");
        Files.createSymbolicLink(item.path().resolve("1.tif"), zeros);
        item.images("2.jpg");
        Files.createSymbolicLink(item.path().resolve("2.xml"), zeros);
        assertThat(soon())
                .containsExactly(
                        "1.tif: it is a link; links are not followed: put the file itself there",
                        "2.xml: it is a link; links are not followed: put the file itself there");
    }

    @Test
    @RequiresProgram("mkfifo")
    void aPipeThatNobodyWritesToIsNotOpened() throws IOException, InterruptedException {
        item.images("2.jpg");
        for (String name : List.of("1.tif", "2.xml")) {
            String pipe = item.path().resolve(name).toString();
            assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        }
        assertThat(soon())
                .containsExactly(
                        "1.tif: it is no regular file; put a file there",
                        "2.xml: it is no regular file; put a file there");
    }

    @Test
    void anImageThatIsTooLargeIsNotDigested() throws IOException {
        byte[] image = TestImages.jpeg(40, 30, 1);
        Path file = item.write("1.jpg", image).path().resolve("1.jpg");
        Deposit deposit = Deposit.of(
                "d",
                EntityKind.ITEM,
                File.of(item.path().resolve("item.yaml")),
                List.of(new File("1.jpg", file, Optional.of("ab".repeat(64)))));
        ImageLimits small = new ImageLimits(1_000_000, image.length - 1, 1_000_000);
        Report report = repository
                .core()
                .ingest(small, PublicationGate.open(), Throttle.none())
                .check(deposit, Progress.none());
        assertThat(report.problems()).singleElement().asString().startsWith("1.jpg: the file has " + image.length);
    }

    @Test
    void aLinkedDescriptionIsRefused() throws IOException {
        item.delete("item.yaml");
        Path elsewhere = Files.writeString(temporary.resolve("item.yaml"), ScanFolder.ITEM);
        Files.createSymbolicLink(item.path().resolve("item.yaml"), elsewhere);
        refused("item.yaml: it is a link");
    }

    @Test
    void aWrongDigestIsRefused() throws IOException {
        Path image = item.images("1.jpg").path().resolve("1.jpg");
        Deposit deposit = Deposit.of(
                "d",
                EntityKind.ITEM,
                File.of(item.path().resolve("item.yaml")),
                List.of(new File("1.jpg", image, Optional.of("ab".repeat(64)))));
        Report report = ingest.check(deposit, Progress.none());
        assertThat(report.good()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .asString()
                .startsWith("1.jpg: its SHA-512 is ")
                .endsWith("declared is abababababababab…; the file was damaged on its way: send it again");
    }

    @Test
    void aListedFileThatIsNotThereIsRefused() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg}]\n");
        refused("item.yaml, line 8, pages[0].file: '1.jpg' is not there; put it beside the description");
    }

    @Test
    void aPageListedTwiceIsRefused() throws IOException {
        item.images("1.jpg").write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg}, {file: 1.jpg}]\n");
        refused("pages[1]: '1.jpg' is listed twice");
    }

    @Test
    void aSectionOfUnknownPagesIsRefused() throws IOException {
        item.images("1.jpg").write("item.yaml", ScanFolder.ITEM + "structure: [{label: A, first: 1a, last: 1.jpg}]\n");
        refused("item.yaml, line 8, structure[0].first: no page has the label '1a'");
    }

    @Test
    void whatIsReferredToMustBeThere() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM.replace("VN-TEST-A", "VN-TEST-B") + "collections: [han-nom]\n");
        assertThat(problems())
                .contains(
                        "item.yaml, library: there is no library 'VN-TEST-B'; deposit it first or together",
                        "item.yaml, collections[0]: there is no collection 'han-nom'; deposit it first or together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "all"})
    void aCollectionThatCouldNotBeReachedIsRefused(String id) throws IOException {
        Report report = check(new ScanFolder(temporary.resolve("in/collection"))
                .write("collection.yaml", "id: " + id + "\nnames: [{value: Tất cả, lang: vi}]\n"));
        assertThat(report.problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "collection.yaml, id: '" + id + "' is the collection of all in addresses; choose another id");
    }

    @Test
    void anArkOfSomebodyElseIsRefused() throws IOException {
        Ark foreign = new ArkMinter("12345", new Random(1)).mint(ark -> false);
        item.write("item.yaml", ScanFolder.ITEM + "id: " + foreign + "\n");
        refused("item.yaml, id: " + foreign + " is not one of ours, which begin with ark:/99999/");
    }

    @Test
    void anItemThatASecondRunCouldNotFindIsRefused() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM.replace("localId: HN.1\n", ""));
        refused("localId: the item has neither localId nor id; by one of them a second run finds it");
    }

    @Test
    void aBadItemDoesNotStopAGoodOne() throws IOException {
        ScanFolder good = new ScanFolder(temporary.resolve("in/z")).write("item.yaml", ScanFolder.ITEM);
        item.write("item.yaml", "kind: x\n");
        IngestRun run = ingest.run();
        List<Boolean> results = FolderSource.find(List.of(temporary.resolve("in"))).found().stream()
                .map(found -> {
                    try {
                        return run.check(found.deposit(), Progress.none()).good();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        assertThat(results).containsExactly(true, false, true);
        assertThat(good.path()).exists();
    }

    private void refused(String message) throws IOException {
        assertThat(problems()).anySatisfy(line -> assertThat(line).contains(message));
        assertThat(repository.core().journal().last()).isEqualTo(1);
    }

    private List<String> problems() throws IOException {
        Report report = check(item);
        assertThat(report.good()).isFalse();
        return report.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    /** What is wrong; a check that does not come to its end fails. */
    private List<String> soon() {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), this::problems);
    }

    private Report check(ScanFolder folder) throws IOException {
        return ingest.check(
                FolderSource.find(List.of(folder.path())).found().get(0).deposit(), Progress.none());
    }
}
