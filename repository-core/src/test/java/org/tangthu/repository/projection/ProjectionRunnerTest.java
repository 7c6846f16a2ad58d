package org.tangthu.repository.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.testing.FolderProjector;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class ProjectionRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private TestRepository repository;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private FolderProjector projector(String name) {
        return projector(name, 1);
    }

    private FolderProjector projector(String name, int schema) {
        return new FolderProjector(
                name, schema, home.resolve(name), repository.core().catalogue());
    }

    private void commit(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> repository.commit(SampleEntities.item(number)));
    }

    private static String id(int number) {
        return SampleEntities.item(number).id();
    }

    private static Map<String, Integer> versions(int from, int to, int version) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .collect(Collectors.toMap(ProjectionRunnerTest::id, number -> version));
    }

    @Test
    void everyCommitArrives() throws InterruptedException {
        commit(1, 3);
        FolderProjector folder = projector("folder");
        ProjectionRunner runner = repository.projections(folder);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        commit(4, 5);

        assertThat(runner.await("folder", 5, LONG)).isTrue();
        assertThat(folder.contents()).isEqualTo(versions(1, 5, 1));
        assertThat(runner.status("folder"))
                .isEqualTo(new ProjectionStatus(
                        "folder", 5, 0, 1, Optional.empty(), OptionalInt.empty(), 0, Optional.empty()));
    }

    @Test
    void theLastVersionOfAnEntityIsAppliedOnce() throws InterruptedException {
        repository.commit(SampleEntities.item(1));
        repository.commit(SampleEntities.item(2));
        repository.commit(SampleEntities.retitled(1, "Hai"));
        repository.commit(SampleEntities.retitled(1, "Ba"));
        FolderProjector folder = projector("folder");

        assertThat(repository.projections(folder).awaitIdle(LONG)).isTrue();
        assertThat(folder.batches()).containsExactly(2);
        assertThat(folder.contents()).isEqualTo(Map.of(id(1), 3, id(2), 1));
    }

    @Test
    void aRestartGoesOnWhereItEnded() throws InterruptedException {
        commit(1, 3);
        assertThat(repository.projections(projector("folder")).awaitIdle(LONG)).isTrue();
        repository.reopen();
        commit(4, 4);
        FolderProjector again = projector("folder");

        assertThat(repository.projections(again).awaitIdle(LONG)).isTrue();
        assertThat(again.batches()).containsExactly(1);
        assertThat(again.contents()).isEqualTo(versions(1, 4, 1));
    }

    @Test
    void aStoreThatIsAwayIsWaitedForAndDelaysNobody() throws InterruptedException {
        FolderProjector weak = projector("weak");
        FolderProjector strong = projector("strong");
        weak.away(true);
        ProjectionRunner runner = repository.projections(weak, strong);
        commit(1, 2);

        assertThat(runner.await("strong", 2, LONG)).isTrue();
        assertThat(runner.await("weak", 1, Duration.ofMillis(100))).isFalse();
        await().untilAsserted(() ->
                assertThat(runner.status("weak").lastError().orElseThrow()).contains("the store of weak is away"));
        assertThat(runner.status("weak").lag()).isEqualTo(2);

        weak.away(false);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(weak.contents()).isEqualTo(versions(1, 2, 1));
        await().untilAsserted(
                        () -> assertThat(runner.status("weak").lastError()).isEmpty());
        assertThat(runner.status("weak").parked()).isZero();
    }

    @Test
    void aProjectionIsCurrentWhenItShowsAllThatWasCommitted() throws InterruptedException {
        FolderProjector folder = projector("folder");
        ProjectionRunner runner = repository.projections(folder);
        await().until(() -> runner.current("folder"));

        folder.away(true);
        commit(1, 1);
        assertThat(runner.current("folder")).as("at once after a commit").isFalse();
        await().untilAsserted(
                        () -> assertThat(runner.status("folder").lastError()).isPresent());
        assertThat(runner.current("folder")).as("while its store is away").isFalse();

        folder.away(false);
        await().until(() -> runner.current("folder"));
        assertThat(folder.contents()).isEqualTo(versions(1, 1, 1));
    }

    @Test
    void aProjectionThatLacksWhatIsParkedIsNotCurrent() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.refuse(id(1));
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 2);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(runner.current("folder")).isFalse();

        folder.bear(id(1));
        assertThat(runner.retry("folder")).isZero();
        await().until(() -> runner.current("folder"));
    }

    @Test
    void anEntryThatKeepsFailingIsParkedAndTheOthersGoOn() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.refuse(id(2));
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 3);

        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.contents()).containsOnlyKeys(id(1), id(3));
        assertThat(runner.status("folder").parked()).isEqualTo(1);
        assertThat(runner.parked("folder")).singleElement().satisfies(parked -> {
            assertThat(parked.id()).isEqualTo(id(2));
            assertThat(parked.sequence()).isEqualTo(2);
            assertThat(parked.reason()).contains("cannot bear");
        });
    }

    @Test
    void anEntryAtWhichTheMachineBreaksDownIsParkedToo() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.overflow(id(2));
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 3);

        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.contents()).containsOnlyKeys(id(1), id(3));
        assertThat(runner.parked("folder")).singleElement().satisfies(parked -> assertThat(parked.reason())
                .contains("StackOverflowError"));
    }

    @Test
    void whatIsParkedIsTriedAgainOnRequest() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.refuse(id(2));
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 2);
        assertThat(runner.awaitIdle(LONG)).isTrue();

        assertThat(runner.retry("folder")).isEqualTo(1);
        folder.bear(id(2));
        assertThat(runner.retry("folder")).isZero();
        assertThat(runner.parked("folder")).isEmpty();
        assertThat(folder.contents()).isEqualTo(versions(1, 2, 1));
    }

    @Test
    void aNewVersionThatSucceedsEndsTheParking() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.refuse(id(1));
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 1);
        assertThat(runner.awaitIdle(LONG)).isTrue();

        folder.bear(id(1));
        repository.commit(SampleEntities.retitled(1, "Hai"));
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(runner.status("folder").parked()).isZero();
        assertThat(folder.contents()).isEqualTo(versions(1, 1, 2));
    }

    @Test
    void parkedEntriesAreRememberedOverARestart() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.refuse(id(1));
        commit(1, 1);
        assertThat(repository.projections(folder).awaitIdle(LONG)).isTrue();
        repository.reopen();
        ProjectionRunner again = repository.projections(projector("folder"));
        assertThat(again.awaitIdle(LONG)).isTrue();

        assertThat(again.status("folder").parked()).isEqualTo(1);
        assertThat(again.retry("folder")).isZero();
    }

    @Test
    void aRebuildGrowsBesideWhatIsServedAndIsThenSwitchedTo() throws InterruptedException {
        FolderProjector folder = projector("folder");
        ProjectionRunner runner = repository.projections(folder);
        commit(1, 3);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        folder.write(EntityKind.ITEM, "stale", 9);

        runner.rebuild(List.of("folder"));
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(folder.served()).isEqualTo(2);
        assertThat(folder.contents()).isEqualTo(versions(1, 3, 1));
        assertThat(runner.status("folder").generation()).isEqualTo(2);
    }

    @Test
    void oneProjectionIsWaitedForWhateverBecomesOfAnother() throws InterruptedException {
        FolderProjector weak = projector("weak");
        weak.away(true);
        ProjectionRunner runner = repository.projections(weak, projector("strong"));
        commit(1, 2);

        runner.rebuild(List.of("strong"));
        assertThat(runner.awaitIdle(List.of("strong"), LONG)).isTrue();
        assertThat(runner.awaitIdle(Duration.ofMillis(50))).isFalse();
    }

    @Test
    void aRebuildOfWhatCannotBeOpenedFailsWithItsReason() {
        FolderProjector folder = projector("folder");
        folder.shut(true);
        ProjectionRunner runner = repository.projections(folder);

        assertThatThrownBy(() -> runner.rebuild(List.of("folder")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("the data of folder cannot be opened");
    }

    @Test
    void anotherSchemaServesTheOldDataUntilTheNewIsComplete() throws InterruptedException {
        commit(1, 2);
        assertThat(repository.projections(projector("folder", 1)).awaitIdle(LONG))
                .isTrue();
        repository.reopen();
        FolderProjector next = projector("folder", 2);
        next.away(true);
        ProjectionRunner runner = repository.projections(next);
        await().until(() -> runner.status("folder").rebuilding());
        assertThat(next.served()).isEqualTo(1);

        next.away(false);
        assertThat(runner.awaitIdle(LONG)).isTrue();
        assertThat(next.served()).isEqualTo(2);
        assertThat(next.contents()).isEqualTo(versions(1, 2, 1));
    }

    @Test
    void anInterruptedRebuildGoesOnAfterARestart() throws InterruptedException {
        commit(1, 2);
        assertThat(repository.projections(projector("folder", 1)).awaitIdle(LONG))
                .isTrue();
        repository.reopen();
        FolderProjector stopped = projector("folder", 2);
        stopped.away(true);
        ProjectionRunner runner = repository.projections(stopped);
        await().until(() -> runner.status("folder").rebuilding());
        repository.reopen();
        FolderProjector again = projector("folder", 2);

        assertThat(repository.projections(again).awaitIdle(LONG)).isTrue();
        assertThat(again.served()).isEqualTo(2);
    }

    @Test
    void dataThatSomebodyDeletedIsMadeAgain() throws IOException, InterruptedException {
        commit(1, 2);
        FolderProjector first = projector("folder");
        assertThat(repository.projections(first).awaitIdle(LONG)).isTrue();
        repository.core().close();
        first.drop(1);
        Files.deleteIfExists(home.resolve("folder"));
        repository.reopen();
        FolderProjector again = projector("folder");

        assertThat(repository.projections(again).awaitIdle(LONG)).isTrue();
        assertThat(again.contents()).isEqualTo(versions(1, 2, 1));
    }

    @Test
    void closingEndsWhateverTheStateAndClosesTheProjectors() {
        FolderProjector away = projector("away");
        FolderProjector well = projector("well");
        away.away(true);
        ProjectionRunner runner = repository.projections(away, well);
        commit(1, 2);
        runner.close();

        assertThat(away.closed()).isTrue();
        assertThat(well.closed()).isTrue();
        assertThatThrownBy(() -> runner.retry("well"))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("being closed");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        ProjectionRunner runner = repository.projections(projector("rdf"), projector("search"));

        assertThatThrownBy(() -> runner.rebuild(List.of("rdf", "serach")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("'serach'")
                .hasMessageContaining("rdf, search");
        assertThat(runner.status("rdf").rebuilding()).isFalse();
    }

    @Test
    void ingestIsHeldUpForAMomentWhileAProjectionIsFarBehind() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.away(true);
        commit(1, 3);
        try (ProjectionRunner runner = strict(folder)) {
            assertThat(nanos(runner))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
            folder.away(false);
            assertThat(runner.awaitIdle(LONG)).isTrue();
            runner.throttle();
            assertThat(runner.status("folder").lag()).isZero();
        }
    }

    @Test
    void whatIsServedStandsStillDuringARebuildIfItIsFarBehind() throws InterruptedException {
        FolderProjector folder = projector("folder");
        folder.away(true);
        commit(1, 3);
        try (ProjectionRunner runner = strict(folder)) {
            runner.rebuild(List.of("folder"));
            folder.away(false);
            assertThat(runner.awaitIdle(LONG)).isTrue();

            assertThat(folder.served()).isEqualTo(2);
            assertThat(folder.contents()).isEqualTo(versions(1, 3, 1));
            assertThat(folder.size(1))
                    .as("what was applied to the generation before")
                    .hasValue(0);
        }
    }

    @Test
    void projectionsThatAreHeldStandStillAndTheOthersGoOn() throws InterruptedException {
        FolderProjector weak = projector("weak");
        FolderProjector strong = projector("strong");
        ProjectionRunner runner = repository.projections(weak, strong);
        runner.holdAllBut(List.of("strong"));
        // What had begun before the hold is over when it has been asked something.
        runner.reapply("weak", List.of());
        commit(1, 2);

        assertThat(runner.awaitIdle(List.of("strong"), LONG)).isTrue();
        assertThat(strong.contents()).isEqualTo(versions(1, 2, 1));
        assertThat(weak.contents()).isEmpty();
        assertThat(runner.status("weak").lag()).isEqualTo(2);
    }

    /** A runner to which everything is far behind. */
    private ProjectionRunner strict(FolderProjector folder) {
        ProjectionSettings settings = new ProjectionSettings(
                Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(20), 3, 1, Duration.ofMillis(200));
        return new ProjectionRunner(
                List.of(folder),
                repository.core().journal(),
                repository.core().catalogue(),
                repository.core().sql().checkpoints(),
                repository.core().bell(),
                repository.clock(),
                settings);
    }

    private static long nanos(ProjectionRunner runner) throws InterruptedException {
        long start = System.nanoTime();
        runner.throttle();
        return System.nanoTime() - start;
    }
}
