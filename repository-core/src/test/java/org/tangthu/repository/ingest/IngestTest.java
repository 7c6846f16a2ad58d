package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.image.TestJpeg2000;
import org.tangthu.repository.ingest.Outcome.Kind;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.testing.TestRepository;

class IngestTest {
    private static final String ACTOR = TestRepository.ACTOR;
    private static final String ALTO =
            """
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="40" HEIGHT="30"><PrintSpace>
            <TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="藏"/></TextLine></TextBlock>
            </PrintSpace></Page></Layout></alto>
            """;

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
        take(new ScanFolder(temporary.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aRecordWithoutImagesIsAnItemToo() throws IOException {
        Outcome outcome = take(item);
        assertThat(outcome.kind()).isEqualTo(Kind.CREATED);
        assertThat(pages(outcome)).isEqualTo(PageList.NONE);
        assertThat(outcome.id()).startsWith("ark:/99999/");
    }

    @Test
    void anEmbargoThatIsOverIsLeftOut() throws IOException {
        item.write("item.yaml", ScanFolder.ITEM + "embargo: 2026-02-06\n");
        Outcome first = take(item);
        repository.clock().move(Duration.ofDays(1));
        assertThat(take(item).kind()).isEqualTo(Kind.UPDATED);
        assertThat(take(item).kind()).as("once").isEqualTo(Kind.UNCHANGED);
        assertThat(repository
                        .core()
                        .catalogue()
                        .find(Ark.parse(first.id()))
                        .orElseThrow()
                        .entity())
                .isInstanceOfSatisfying(
                        Item.class, open -> assertThat(open.rights().embargo()).isEmpty());
    }

    @Test
    void imagesWithoutAListArePagesInNaturalOrder() throws IOException {
        Outcome outcome = take(item.images("p10.jpg", "p2.jpg", "p1.jpg"));
        assertThat(originals(pages(outcome))).containsExactly("p1.jpg", "p2.jpg", "p10.jpg");
        assertThat(names(pages(outcome))).containsExactly("0001", "0002", "0003");
    }

    @Test
    void mastersAreKeptByteForByteUnderTheirPagesName() throws IOException {
        Outcome outcome = take(item.images("Trang đầu.jpg"));
        Page.Master master = pages(outcome).pages().get(0).master();
        assertThat(master.path()).isEqualTo("masters/0001.jpg");
        assertThat(master.originalName()).isEqualTo("Trang đầu.jpg");
        try (var in = repository
                .core()
                .objects()
                .file(outcome.id(), master.path())
                .orElseThrow()
                .open()) {
            assertThat(in.readAllBytes())
                    .isEqualTo(Files.readAllBytes(item.path().resolve("Trang đầu.jpg")));
        }
    }

    @Test
    void jpeg2000IsAMasterLikeOthers() throws IOException {
        byte[] picture = TestJpeg2000.codestream(40, 30, 3);
        Outcome outcome =
                take(item.write("1.jp2", TestJpeg2000.jp2(40, 30, 3, picture)).write("2.j2c", picture));
        assertThat(pages(outcome).pages())
                .extracting(page -> page.master().path(), page -> page.master().mediaType())
                .containsExactly(tuple("masters/0001.jp2", "image/jp2"), tuple("masters/0002.j2k", "image/j2c"));
    }

    @Test
    void theTextBesideAnImageBelongsToItsPage() throws IOException {
        Outcome outcome = take(item.images("1.jpg", "2.jpg").write("1.xml", ALTO));
        Page first = pages(outcome).pages().get(0);
        assertThat(first.text().orElseThrow().path()).isEqualTo("text/0001.alto.xml");
        assertThat(repository.core().texts().read(Ark.parse(outcome.id()), first))
                .hasValueSatisfying(text -> assertThat(text.plain()).isEqualTo("藏"));
    }

    @Test
    void theSameFolderAgainChangesNothing() throws IOException {
        Outcome first = take(item.images("1.jpg", "2.jpg").write("1.xml", ALTO));
        long last = repository.core().journal().last();
        assertThat(take(item)).isEqualTo(new Outcome(Kind.UNCHANGED, first.id(), 1));
        assertThat(repository.core().journal().last()).isEqualTo(last);
    }

    @Test
    void aChangedDescriptionMakesAVersion() throws IOException {
        Outcome first = take(item.images("1.jpg"));
        item.write("item.yaml", ScanFolder.ITEM + "extent: 12 tr.\n");
        assertThat(take(item)).isEqualTo(new Outcome(Kind.UPDATED, first.id(), 2));
    }

    @Test
    void changedRightsAreReportedAsSuch() throws IOException {
        take(item);
        item.write("item.yaml", ScanFolder.ITEM.replace("access: open", "access: on-site"));
        take(item);
        assertThat(lastEvent()).isEqualTo(Event.ACCESS);
        item.write("item.yaml", ScanFolder.ITEM.replace("state: published", "state: withdrawn"));
        take(item);
        assertThat(lastEvent()).isEqualTo(Event.WITHDRAWN);
    }

    @Test
    void aReplacedImageKeepsItsPagesName() throws IOException {
        take(item.images("1.jpg", "2.jpg"));
        item.write("2.jpg", TestImages.jpeg(60, 80, 7));
        Outcome outcome = take(item);
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(names(pages(outcome))).containsExactly("0001", "0002");
        assertThat(pages(outcome).pages().get(1).master().height()).isEqualTo(80);
    }

    @Test
    void aRenamedImageKeepsItsPagesName() throws IOException {
        take(item.images("1.jpg", "2.jpg"));
        Outcome outcome = take(item.move("1.jpg", "9.jpg"));
        assertThat(names(pages(outcome))).containsExactly("0002", "0001");
        assertThat(originals(pages(outcome))).containsExactly("2.jpg", "9.jpg");
    }

    @Test
    void newOrderMovesPagesAndKeepsTheirNames() throws IOException {
        take(item.images("1.jpg", "2.jpg", "3.jpg"));
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 3.jpg, label: bìa}, {file: 1.jpg}, {file: 2.jpg}]\n");
        Outcome outcome = take(item);
        assertThat(names(pages(outcome))).containsExactly("0003", "0001", "0002");
    }

    @Test
    void theNameOfARemovedPageIsNeverGivenAgain() throws IOException {
        take(item.images("1.jpg", "2.jpg"));
        Outcome outcome = take(item.delete("2.jpg"));
        assertThat(names(pages(outcome))).containsExactly("0001");
        assertThat(repository.core().objects().file(outcome.id(), "masters/0002.jpg"))
                .isEmpty();
        assertThat(names(pages(take(item.images("3.jpg"))))).containsExactly("0001", "0003");
    }

    @Test
    void aDescriptionAloneLeavesThePages() throws IOException {
        take(item.images("1.jpg"));
        item.delete("1.jpg").write("item.yaml", ScanFolder.ITEM + "extent: 12 tr.\n");
        assertThat(names(pages(take(item)))).containsExactly("0001");
    }

    @Test
    void aListedPageThatDoesNotComeAgainIsKept() throws IOException {
        take(item.images("1.jpg", "2.jpg").write("1.xml", ALTO));
        item.delete("1.jpg").delete("1.xml").images("3.jpg");
        item.write("item.yaml", ScanFolder.ITEM + "pages: [{file: 1.jpg}, {file: 2.jpg}, {file: 3.jpg}]\n");
        Outcome outcome = take(item);
        assertThat(names(pages(outcome))).containsExactly("0001", "0002", "0003");
        assertThat(pages(outcome).pages().get(0).text()).isPresent();
    }

    @Test
    void structureNamesPagesByLabelOrFile() throws IOException {
        item.images("1.jpg", "2.jpg")
                .write(
                        "item.yaml",
                        ScanFolder.ITEM
                                + """
                pages: [{file: 1.jpg, label: 1a}, {file: 2.jpg}]
                structure: [{label: Tựa, first: 1a, last: 2.jpg}]
                """);
        assertThat(pages(take(item)).structure()).singleElement().satisfies(section -> {
            assertThat(section.first()).isEqualTo("0001");
            assertThat(section.last()).isEqualTo("0002");
        });
    }

    @Test
    void depositsOfOneRunMayReferToEachOtherBeforeTheyAreCommitted() throws IOException {
        ScanFolder agent = new ScanFolder(temporary.resolve("in/agent"));
        agent.write("agent.yaml", "id: nguyen-du\nnames: [Nguyễn Du]\nkind: person\n");
        item.write("item.yaml", ScanFolder.ITEM + "agents: [{name: Nguyễn Du, role: aut, id: nguyen-du}]\n");
        IngestRun run = ingest.run();
        assertThat(run.check(deposit(agent), Progress.none()).good()).isTrue();
        assertThat(run.check(deposit(item), Progress.none()).good()).isTrue();
    }

    @Test
    void twoDepositsOfOneRunCannotBeAboutTheSameItem() throws IOException {
        ScanFolder twin = new ScanFolder(temporary.resolve("in/twin")).write("item.yaml", ScanFolder.ITEM);
        IngestRun run = ingest.run();
        assertThat(run.check(deposit(item), Progress.none()).good()).isTrue();
        assertThat(run.check(deposit(twin), Progress.none()).problems())
                .singleElement()
                .asString()
                .contains("it is about the same item HN.1 of VN-TEST-A as " + item.path());
    }

    @Test
    void aFileThatChangesAfterItsCheckIsNotCommitted() throws IOException {
        Prepared prepared = ingest.check(deposit(item.images("1.jpg")), Progress.none())
                .prepared()
                .orElseThrow();
        item.write("1.jpg", TestImages.jpeg(10, 10, 3));
        assertThatThrownBy(() -> ingest.commit(prepared, ACTOR, Progress.none()))
                .isInstanceOf(DepositChanged.class)
                .hasMessageContaining("1.jpg changed while it was being taken");
        assertThat(repository.core().catalogue().find(prepared.entity().id())).isEmpty();
    }

    @Test
    void progressCountsPages() throws IOException {
        List<String> heard = new ArrayList<>();
        Report report = ingest.check(
                deposit(item.images("1.jpg", "2.jpg").write("1.xml", ALTO)),
                (stage, done, total) -> heard.add(stage + " " + done + "/" + total));
        ingest.commit(
                report.prepared().orElseThrow(),
                ACTOR,
                (stage, done, total) -> heard.add(stage + " " + done + "/" + total));
        assertThat(heard).containsExactly("CHECKED 1/2", "CHECKED 2/2", "STORED 1/2", "STORED 2/2");
    }

    private Outcome take(ScanFolder folder) throws IOException {
        Report report = ingest.check(deposit(folder), Progress.none());
        assertThat(report.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return ingest.commit(report.prepared().orElseThrow(), ACTOR, Progress.none());
    }

    private static Deposit deposit(ScanFolder folder) throws IOException {
        return FolderSource.find(List.of(folder.path())).found().get(0).deposit();
    }

    private PageList pages(Outcome outcome) {
        return repository.core().catalogue().pages(outcome.id());
    }

    private Event lastEvent() {
        List<JournalEntry> entries = repository.core().journal().after(0, 100);
        return entries.get(entries.size() - 1).event();
    }

    private static List<String> names(PageList pages) {
        return pages.pages().stream().map(Page::name).toList();
    }

    private static List<String> originals(PageList pages) {
        return pages.pages().stream().map(page -> page.master().originalName()).toList();
    }
}
