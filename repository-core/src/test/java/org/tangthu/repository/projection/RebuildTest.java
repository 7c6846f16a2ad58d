package org.tangthu.repository.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.testing.FolderProjector;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** A rebuild beside what serves, the switch, and the ways back. */
class RebuildTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ITEMS = 5;

    @TempDir
    Path home;

    private TestRepository repository;
    private FolderProjector folder;
    private ProjectionRunner runner;

    @BeforeEach
    void openFull() throws InterruptedException {
        repository = TestRepository.in(home);
        IntStream.rangeClosed(1, ITEMS).forEach(number -> repository.commit(SampleEntities.item(number)));
        open(1);
        assertThat(runner.awaitIdle(LONG)).isTrue();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private void open(int schema) {
        folder = projector(schema);
        runner = repository.projections(folder);
    }

    private FolderProjector projector(int schema) {
        return new FolderProjector(
                "folder", schema, home.resolve("folder"), repository.core().catalogue());
    }

    private void reopen(int schema) {
        repository.reopen();
        open(schema);
    }

    private void reopenDamaged(int generation) {
        repository.reopen();
        folder = projector(1);
        folder.damage(generation);
        runner = repository.projections(folder);
    }

    private void rebuild() throws InterruptedException {
        runner.rebuild(List.of("folder"));
        assertThat(runner.awaitIdle(LONG)).isTrue();
    }

    private ProjectionStatus status() {
        return runner.status("folder");
    }

    private static String id(int number) {
        return SampleEntities.item(number).id();
    }

    @Test
    void whatServedBeforeIsKeptUntilTheNextRebuildBegins() throws InterruptedException {
        rebuild();
        assertThat(folder.served()).isEqualTo(2);
        assertThat(status().kept()).hasValue(1);
        assertThat(folder.exists(1)).isTrue();

        rebuild();
        assertThat(status().kept()).hasValue(2);
        assertThat(folder.exists(1)).isFalse();
    }

    @Test
    void whatIsKeptIsDroppedOnRequest() throws InterruptedException {
        rebuild();
        runner.forget("folder");

        assertThat(status().kept()).isEmpty();
        assertThat(folder.exists(1)).isFalse();
        runner.forget("folder");
    }

    @Test
    void goingBackIsImmediateAndCatchesUpWithTheJournal() throws InterruptedException {
        rebuild();
        repository.commit(SampleEntities.item(ITEMS + 1));
        assertThat(runner.awaitIdle(LONG)).isTrue();
        runner.rollback("folder");
        assertThat(folder.served()).isEqualTo(1);

        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.contents()).hasSize(ITEMS + 1);
        assertThat(status().kept()).hasValue(2);

        runner.rollback("folder");
        assertThat(folder.served()).as("and forward again").isEqualTo(2);
    }

    @Test
    void whatIsKeptIsRememberedOverARestart() throws InterruptedException {
        rebuild();
        reopen(1);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.served()).isEqualTo(2);

        runner.rollback("folder");
        reopen(1);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.served()).isEqualTo(1);
        assertThat(status().kept()).hasValue(2);
    }

    @Test
    void whatIsDamagedIsMadeAnew() throws InterruptedException {
        reopenDamaged(1);
        await().until(() -> status().lastError().isPresent());

        rebuild();
        assertThat(folder.contents()).hasSize(ITEMS);
        await().until(() -> status().lastError().isEmpty());
    }

    @Test
    void aRebuildThatIsDamagedBeginsAnewAndWhatServesIsKept() throws InterruptedException {
        folder.away(true);
        runner.rebuild(List.of("folder"));
        reopenDamaged(2);
        await().until(() -> status().lastError().isPresent());
        assertThat(folder.served()).isEqualTo(1);

        rebuild();
        assertThat(folder.contents()).hasSize(ITEMS);
        assertThat(status().kept()).hasValue(1);
    }

    @Test
    void withoutAnythingKeptThereIsNoWayBack() {
        assertThatThrownBy(() -> runner.rollback("folder"))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("no earlier generation");
        assertThat(folder.served()).isEqualTo(1);
    }

    @Test
    void dataOfAnotherSchemaCannotBeGoneBackTo() throws InterruptedException {
        reopen(2);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(status().kept()).hasValue(1);

        assertThatThrownBy(() -> runner.rollback("folder"))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("another version of the program");
        assertThat(folder.served()).isEqualTo(2);
    }

    @Test
    void aRebuildTellsHowFarItIs() {
        folder.away(true);
        runner.rebuild(List.of("folder"));

        assertThat(status().rebuild()).hasValueSatisfying(rebuild -> {
            assertThat(rebuild.generation()).isEqualTo(2);
            assertThat(rebuild.sequence()).isZero();
            assertThat(rebuild.last()).isEqualTo(ITEMS);
            assertThat(rebuild.share()).isZero();
            assertThat(rebuild.left()).isEmpty();
        });
        assertThat(new RebuildProgress(2, 250, 1000, 50, 0).share()).isEqualTo(0.25);
        assertThat(new RebuildProgress(2, 250, 1000, 50, 0).left()).contains(Duration.ofSeconds(15));
    }

    @Test
    void aRebuildIsGivenUpOnRequest() throws InterruptedException {
        folder.away(true);
        runner.rebuild(List.of("folder"));
        runner.cancel("folder");
        folder.away(false);

        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.served()).isEqualTo(1);
        assertThat(folder.exists(2)).isFalse();
        assertThatThrownBy(() -> runner.cancel("folder")).hasMessageContaining("No rebuild of folder is under way");
    }

    @Test
    void aRebuildThatIsUnderWayGoesOnWhenItIsAskedForAgain() throws InterruptedException {
        folder.away(true);
        runner.rebuild(List.of("folder"));
        runner.rebuild(List.of("folder"));
        folder.away(false);

        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.served()).isEqualTo(2);
    }

    @Test
    void aRebuildThatIsNeededIsNotGivenUp() {
        repository.reopen();
        folder = new FolderProjector(
                "folder", 2, home.resolve("folder"), repository.core().catalogue());
        folder.away(true);
        runner = repository.projections(folder);
        await().until(() -> status().rebuilding());

        assertThatThrownBy(() -> runner.cancel("folder")).hasMessageContaining("another version of the program");
    }

    @Test
    void whatTurnsOutEmptierIsNotSwitchedToByItself() throws InterruptedException {
        folder.overlook(id(2));
        folder.overlook(id(3));
        rebuild();

        assertThat(folder.served()).isEqualTo(1);
        assertThat(status().rebuild()).hasValueSatisfying(rebuild -> {
            assertThat(rebuild.held()).isTrue();
            assertThat(rebuild.missing()).isEqualTo(2);
        });

        runner.adopt("folder");
        await().until(() -> folder.served() == 2);
        assertThat(folder.contents()).hasSize(ITEMS - 2);
    }

    @Test
    void whatIsHeldStillFollowsTheJournalAndIsGivenUpForAnotherRebuild() throws InterruptedException {
        folder.overlook(id(2));
        rebuild();
        repository.commit(SampleEntities.item(ITEMS + 1));
        await().until(() -> status().rebuild().orElseThrow().sequence() == ITEMS + 1);

        rebuild();
        assertThat(status().rebuild().orElseThrow().generation()).isEqualTo(3);
        assertThat(folder.exists(2)).isFalse();
    }

    @Test
    void whatIsParkedIsNotMissing() throws InterruptedException {
        folder.refuse(id(2));
        rebuild();

        assertThat(folder.served()).isEqualTo(2);
        assertThat(status().parked()).isEqualTo(1);
    }

    @Test
    void dataThatSomebodyTakesAwayMeanwhileIsMadeAnew() throws InterruptedException {
        folder.drop(1);

        await().atMost(LONG).until(() -> folder.served() == 2 && status().lag() == 0);
        assertThat(folder.contents()).hasSize(ITEMS);
        assertThat(status().parked()).isZero();
    }

    @Test
    void dataThatIsGoneIsServedFromWhatIsKept() throws InterruptedException {
        rebuild();
        folder.away(true);
        folder.drop(2);
        await().atMost(LONG).until(() -> folder.served() == 1);

        assertThat(folder.contents()).hasSize(ITEMS);
        assertThat(status().kept()).isEmpty();
    }
}
