package org.tangthu.repository.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** A projection that keeps what it applied to itself for as long as more follows: the checkpoint waits for it. */
class PutOffTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private static final class Hesitant implements Projector {
        final List<Long> applied = Collections.synchronizedList(new ArrayList<>());
        final List<Long> settled = Collections.synchronizedList(new ArrayList<>());
        final List<Long> waiting = new ArrayList<>();
        volatile int failures;

        @Override
        public String name() {
            return "hesitant";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public int batch() {
            return 2;
        }

        @Override
        public boolean exists(int generation) {
            return true;
        }

        @Override
        public Projection open(int generation) {
            return new Projection() {
                @Override
                public void apply(List<JournalEntry> entries) {
                    entries.forEach(entry -> waiting.add(entry.sequence()));
                    entries.forEach(entry -> applied.add(entry.sequence()));
                }

                @Override
                public boolean settle(boolean more) {
                    if (more) {
                        return false;
                    }
                    if (failures > 0) {
                        failures--;
                        waiting.clear();
                        throw new TransientFailure("the disk is away", null);
                    }
                    settled.addAll(waiting);
                    waiting.clear();
                    return true;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void serve(int generation) {}

        @Override
        public void drop(int generation) {}

        @Override
        public void close() {}
    }

    private static void commit(TestRepository repository, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> repository.commit(SampleEntities.item(number)));
    }

    @Test
    void theCheckpointMovesWhenTheLastBatchIsSettledAndNotBefore() throws InterruptedException {
        try (var repository = TestRepository.in(home)) {
            commit(repository, 1, 5);
            var projector = new Hesitant();
            ProjectionRunner runner = repository.projections(projector);
            assertThat(runner.await("hesitant", 5, LONG)).isTrue();

            assertThat(projector.settled).as("all at once").containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(runner.status("hesitant").sequence()).isEqualTo(5);
            runner.close();
        }
    }

    @Test
    void whatWasPutOffWhenItFailedIsAppliedAgain() throws InterruptedException {
        try (var repository = TestRepository.in(home)) {
            commit(repository, 1, 5);
            var projector = new Hesitant();
            projector.failures = 1;
            ProjectionRunner runner = repository.projections(projector);
            assertThat(runner.await("hesitant", 5, LONG)).isTrue();

            assertThat(projector.applied).containsExactly(1L, 2L, 3L, 4L, 5L, 1L, 2L, 3L, 4L, 5L);
            assertThat(projector.settled).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(runner.status("hesitant").parked()).isZero();
            runner.close();
        }
    }

    @Test
    void aBatchThatEndsWithTheJournalIsSettledAtTheNextLook() {
        try (var repository = TestRepository.in(home)) {
            commit(repository, 1, 4);
            var projector = new Hesitant();
            ProjectionRunner runner = repository.projections(projector);
            await().untilAsserted(() ->
                    assertThat(runner.status("hesitant").sequence()).isEqualTo(4));
            assertThat(projector.settled).hasSize(4);
            runner.close();
        }
    }
}
