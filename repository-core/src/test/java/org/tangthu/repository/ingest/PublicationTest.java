package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.publication.PublicationGate.Mode;
import org.tangthu.repository.publication.StrictCheck;
import org.tangthu.repository.testing.TestRepository;

/** What the gate to publication does at ingest. */
class PublicationTest {
    private static final String DESCRIPTION = "description: [{value: Ghi chép của làng., lang: vi}]\n";
    private static final String LANGUAGE = "languages: [vi]\n";

    @TempDir
    Path temporary;

    private TestRepository repository;
    private ScanFolder item;

    @BeforeEach
    void openWithALibrary() throws IOException {
        repository = TestRepository.in(temporary.resolve("home"));
        item = new ScanFolder(temporary.resolve("in/item")).images("1.jpg");
        ScanFolder library = new ScanFolder(temporary.resolve("in/library")).write("library.yaml", ScanFolder.LIBRARY);
        take(PublicationGate.open(), check(PublicationGate.open(), library));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void anItemThatLacksWhatIsMandatoryIsKeptBackAndOneWithAllIsTaken() throws IOException {
        Report lacking = check(Mode.ENFORCED, ScanFolder.ITEM + "subjects: []\n");
        assertThat(lacking.good()).isFalse();
        assertThat(lacking.keptBack()).isTrue();
        assertThat(lacking.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "item.yaml, description: Thiếu mô tả. Ghi description. / No description; write description",
                        "item.yaml, languages: Thiếu ngôn ngữ. Ghi languages. / No language; write languages");
        assertThat(check(Mode.ENFORCED, ScanFolder.ITEM + DESCRIPTION + LANGUAGE)
                        .problems())
                .isEmpty();
    }

    @Test
    void theLineIsToldWhereTheFieldStands() throws IOException {
        assertThat(check(Mode.ENFORCED, ScanFolder.ITEM + "description: []\n").problems())
                .first()
                .extracting(Problem::line)
                .isEqualTo(8);
    }

    @Test
    void whatIsRecommendedKeepsNothingBack() throws IOException {
        Report report = check(Mode.ENFORCED, ScanFolder.ITEM + DESCRIPTION);
        assertThat(report.good()).isTrue();
        assertThat(report.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.NOTE);
    }

    @Test
    void whereItIsOnlyReportedTheItemIsTakenAndAllIsTold() throws IOException {
        Report report = check(Mode.REPORTED, ScanFolder.ITEM);
        assertThat(report.good()).isTrue();
        assertThat(report.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.severity())
                .isEqualTo(Problem.Severity.NOTE));
    }

    @Test
    void aDraftIsNotAsked() throws IOException {
        assertThat(check(Mode.ENFORCED, ScanFolder.ITEM.replace("state: published", "state: draft"))
                        .problems())
                .isEmpty();
    }

    @Test
    void anItemWithOtherFaultsIsNotMerelyKeptBack() throws IOException {
        item.write("2.jpg", new byte[100]);
        Report report = check(Mode.ENFORCED, ScanFolder.ITEM);
        assertThat(report.good()).isFalse();
        assertThat(report.keptBack()).isFalse();
    }

    @Test
    void whatWasPublishedBeforeGetsNewPagesButNoNewDescriptionThatIsAsPoor() throws IOException {
        take(PublicationGate.open(), check(PublicationGate.open(), item.write("item.yaml", ScanFolder.ITEM)));
        item.images("2.jpg");
        assertThat(check(Mode.ENFORCED, ScanFolder.ITEM).good()).isTrue();
        assertThat(check(Mode.ENFORCED, ScanFolder.ITEM.replace("Sổ bộ", "Sổ bạ"))
                        .keptBack())
                .isTrue();
    }

    private Report check(Mode mode, String description) throws IOException {
        return check(new PublicationGate(new StrictCheck(), mode), item.write("item.yaml", description));
    }

    private Report check(PublicationGate gate, ScanFolder folder) throws IOException {
        Deposit deposit =
                FolderSource.find(List.of(folder.path())).found().get(0).deposit();
        return ingest(gate).check(deposit, Progress.none());
    }

    private void take(PublicationGate gate, Report report) throws IOException {
        ingest(gate).commit(report.prepared().orElseThrow(), TestRepository.ACTOR, Progress.none());
    }

    private Ingest ingest(PublicationGate gate) {
        return repository.core().ingest(ImageLimits.DEFAULT, gate, Throttle.none());
    }
}
