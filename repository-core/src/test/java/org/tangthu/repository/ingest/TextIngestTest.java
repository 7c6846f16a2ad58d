package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.text.quality.Doubt;

/** Texts of pages as they come with their images. */
class TextIngestTest {
    private static final String ALTO = "<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'>\n"
            + "<Layout><Page WIDTH='40' HEIGHT='30'><PrintSpace><TextBlock><TextLine>\n%s\n"
            + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    private static final String WORD = "<String CONTENT='a' HPOS='1' VPOS='1' WIDTH='9' HEIGHT='9'/>";

    @TempDir
    Path temporary;

    private TestRepository repository;
    private Ingest ingest;
    private ScanFolder item;

    @BeforeEach
    void anItemOfOnePage() throws IOException {
        repository = TestRepository.in(temporary.resolve("home"));
        ingest = repository.core().ingest(ImageLimits.DEFAULT, PublicationGate.open(), Throttle.none());
        take(new ScanFolder(temporary.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY));
        item = new ScanFolder(temporary.resolve("in/item")).write("item.yaml", ScanFolder.ITEM);
        item.images("1.jpg");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void plainTextBesideAnImageIsItsText() throws IOException {
        Outcome outcome = take(item.write("1.txt", "Thư viện\n\ntỉnh\n"));
        TextFile text = text(outcome).orElseThrow();
        assertThat(text.format()).isEqualTo(TextFormat.PLAIN);
        assertThat(text.path()).isEqualTo("text/0001.txt");
        assertThat(text.origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(repository.core().texts().read(Ark.parse(outcome.id()), "0001"))
                .hasValueSatisfying(page -> assertThat(page.plain()).isEqualTo("Thư viện\n\ntỉnh"));
    }

    @Test
    void ofSeveralTextsTheOneWithBoxesCounts() throws IOException {
        item.write("1.txt", "b").write("1.xml", ALTO.formatted(WORD));
        assertThat(problems(item))
                .containsExactly(
                        "1.txt: the text is passed over, the page has 1.xml; name it under 'pages' to take it");
        assertThat(text(take(item)).orElseThrow().originalName()).contains("1.xml");
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg, text: 1.txt}]\n");
        assertThat(text(take(item)).orElseThrow().originalName()).contains("1.txt");
    }

    @Test
    void theDescriptionSaysWhoMadeATextWhateverTheFileTells() throws IOException {
        item.write("1.txt", "a").write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg, textMadeBy: machine}]\n");
        assertThat(text(take(item)).orElseThrow().origin()).isEqualTo(Machine.UNKNOWN);
        item.delete("1.txt").write("1.xml", ALTO.formatted(WORD.replace("/>", " WC='0.5'/>")));
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg, textMadeBy: person}]\n");
        assertThat(text(take(item)).orElseThrow().origin()).isEqualTo(TextOrigin.PERSON);
    }

    @Test
    void nobodyMakesATextThatIsNotThere() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg, textMadeBy: person}]\n");
        assertThat(problems(item))
                .containsExactly("item.yaml, line 8, pages[0].textMadeBy: '1.jpg' has no text; leave the field out");
    }

    @Test
    void whatWasMendedIsToldWithFileAndLine() throws IOException {
        item.write("1.xml", ALTO.formatted(WORD.replace("WIDTH='9'", "WIDTH='99'")));
        assertThat(problems(item))
                .containsExactly("1.xml, line 3: a box reaches over the page's edge and was cut off there");
        assertThat(check(item).good()).isTrue();
    }

    @Test
    void textsThatWereReadWithoutAVietnameseModelAreTold() throws IOException {
        item.images("2.jpg").write("1.txt", "thu vién chuyén d6i sb").write("2.txt", "Thư viện chuyển đổi số");
        assertThat(problems(item))
                .containsExactly("texts seem to be Vietnamese that was read without a Vietnamese model: 1.txt; "
                        + "have them read anew, or deposit better ones");
        CatalogueEntry taken =
                repository.core().catalogue().find(take(item).id()).orElseThrow();
        assertThat(repository.core().doubtfulTexts().of(taken).pages())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.page().name()).isEqualTo("0001");
                    assertThat(finding.doubts()).containsExactly(Doubt.NO_VIETNAMESE_MODEL);
                });
    }

    @Test
    void itemsWithDoubtfulTextsAreListedOutOfTheirPageLists() throws IOException {
        List<String> found = new ArrayList<>();
        Outcome doubtful = take(item.write("1.txt", "thu vién chuyén d6i sb"));
        ScanFolder good = new ScanFolder(temporary.resolve("in/good"))
                .write("item.yaml", ScanFolder.ITEM.replace("HN.1", "HN.2"));
        take(good.images("1.jpg").write("1.txt", "thư viện"));
        repository
                .core()
                .doubtfulTexts()
                .list("", findings -> found.add(findings.entry().entity().id()));
        assertThat(found).containsExactly(doubtful.id());
    }

    @Test
    void anotherWayOfCountingChangesNoItemByItself() throws IOException {
        Outcome first = take(item.write("1.txt", "Thư viện"));
        TextQuality other = new TextQuality(7, 0, 0.1, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        PageList pages = repository.core().catalogue().pages(first.id());
        Page page = pages.pages().get(0);
        PageList recounted =
                pages.with(List.of(page.withText(page.text().orElseThrow().withQuality(other))));
        repository.commit(
                repository.core().catalogue().find(first.id()).orElseThrow().entity(), recounted);
        assertThat(take(item).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                bad("1.xml", "<html/>", "1.xml, line 1: the file is no ALTO of version 2, 3 or 4"),
                bad(
                        "1.xml",
                        ALTO.replace("ns-v4", "ns-v1"),
                        "1.xml, line 1: the file is no ALTO of version 2, 3 or 4: its"),
                bad("1.xml", ALTO.formatted("<String"), "1.xml, line 4: not well-formed XML"),
                bad("1.xml", ALTO.formatted(WORD.replace("'9'", "'NaN'")), "1.xml, line 3: WIDTH=\"NaN\" is no number"),
                bad("1.xml", ALTO.formatted("<String CONTENT='\u0000'/>"), "1.xml, line 3: not well-formed XML"),
                bad("1.xml", ALTO.formatted("<a>".repeat(70)), "1.xml, line 3: the XML nests deeper than 64 levels"),
                bad(
                        "1.xml",
                        ALTO.formatted((WORD + "\n").repeat(200_001)),
                        "1.xml, line 200003: the page has more than"),
                bad(
                        "1.xml",
                        "<!DOCTYPE alto [<!ENTITY a 'a'><!ENTITY b '&a;&a;&a;'>]>\n" + ALTO.formatted(WORD),
                        "1.xml, line 1: the document type declares things of its own"),
                bad("1.hocr", "<html><body/></html>", "1.hocr, line 1: the file is no hOCR"),
                bad("1.hocr", "<html>\n<p>&nbsp;</p></html>", "1.hocr, line 2: not well-formed XML"),
                bad(
                        "1.html",
                        "<!DOCTYPE html PUBLIC 'x' 'http://localhost/x.dtd'>\n<p>&nbsp;</p>",
                        "1.html, line 2: not well-formed XML: The entity"),
                Arguments.of(
                        "1.txt",
                        "Thư\nthé".getBytes(StandardCharsets.ISO_8859_1),
                        "1.txt, line 2: the text file is not UTF-8; save it as UTF-8"),
                Arguments.of(
                        "1.xml",
                        ALTO.formatted(WORD).replace("'a'", "'\u00e9'").getBytes(StandardCharsets.ISO_8859_1),
                        "1.xml, line 3: the text file is not UTF-8"),
                bad("1.txt", "a\n\u0000b", "1.txt, line 2: the file holds a null byte"));
    }

    @ParameterizedTest
    @MethodSource
    void badTexts(String name, byte[] content, String complaint) throws IOException {
        Report report = check(item.write(name, content));
        assertThat(report.good()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.toString()).startsWith(complaint);
        });
    }

    @Test
    void aTextThatIsTooLargeIsRefusedByItsLengthAlone() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(item.path().resolve("1.xml").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThat(problems(item))
                .containsExactly("1.xml: the text file has 52428800 bytes; at most 20971520 are accepted");
    }

    private static Arguments bad(String name, String content, String complaint) {
        return Arguments.of(name, content.getBytes(StandardCharsets.UTF_8), complaint);
    }

    private List<String> problems(ScanFolder folder) throws IOException {
        return check(folder).problems().stream().map(Problem::toString).toList();
    }

    private Report check(ScanFolder folder) throws IOException {
        return ingest.check(
                FolderSource.find(List.of(folder.path())).found().get(0).deposit(), Progress.none());
    }

    private Outcome take(ScanFolder folder) throws IOException {
        return ingest.commit(check(folder).prepared().orElseThrow(), TestRepository.ACTOR, Progress.none());
    }

    private Optional<TextFile> text(Outcome outcome) {
        return repository.core().catalogue().pages(outcome.id()).page("0001").flatMap(Page::text);
    }
}
