package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitFenced;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.ObjectVersion;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.verify.VerifyReport;

/** What stands after a commit that failed on the way while the process lives on. */
class CommitFailureTest {
    private static final Item FIRST = SampleEntities.item(1);
    private static final Item SECOND = SampleEntities.retitled(1, "Hai");

    @TempDir
    Path home;

    private final AtomicReference<Runnable> atStep = new AtomicReference<>(() -> {});
    private final AtomicReference<CommitStep> step = new AtomicReference<>();
    private final FullDisk disk = new FullDisk();
    private RepositoryCore core;

    @BeforeEach
    void commitOnce() {
        core = RepositoryCore.open(RepositorySettings.local(home), MovableClock.standing(), disk, passed -> {
            if (passed == step.get()) {
                step.set(null);
                atStep.get().run();
            }
        });
        core.committer().commit(Change.create(FIRST, "tester"));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private void commitSecond() {
        core.committer().commit(Change.of(SECOND, Event.UPDATED, "tester", 1));
    }

    private VerifyReport verify(boolean repair) throws InterruptedException {
        return repair
                ? core.verifier(Optional.empty()).repair(new SilentVerification())
                : core.verifier(Optional.empty()).verify(new SilentVerification());
    }

    private Optional<Integer> version() {
        return core.catalogue().find(FIRST.id()).map(CatalogueEntry::version);
    }

    @ParameterizedTest
    @EnumSource(CommitStep.class)
    void theNextCommitSettlesWhatAFailureLeft(CommitStep failing) throws InterruptedException {
        step.set(failing);
        atStep.set(() -> {
            throw new IllegalStateException("failed after " + failing);
        });
        assertThatThrownBy(this::commitSecond).hasMessageContaining("failed after");
        core.committer().commit(Change.create(SampleEntities.item(2), "tester"));

        boolean installed = failing.compareTo(CommitStep.INSTALLED) >= 0;
        assertThat(version()).contains(installed ? 2 : 1);
        assertThat(core.objects().head(FIRST.id()).map(ObjectVersion::version)).isEqualTo(version());
        assertThat(core.sql().commits().pending()).isEmpty();
        assertThat(core.journal().after(0, 10)).hasSize(installed ? 3 : 2);
        assertThat(core.journal().after(0, 10))
                .extracting(JournalEntry::sequence)
                .isSorted();
        assertThat(verify(false).findings()).isZero();
    }

    @Test
    void aFullDiskLeavesTheOldVersionAndTheNextCommitSucceeds() throws InterruptedException {
        step.set(CommitStep.INTENDED);
        atStep.set(() -> disk.full = true);
        assertThatThrownBy(this::commitSecond)
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("No space left");
        disk.full = false;

        assertThat(version()).contains(1);
        assertThat(core.sql().commits().pending()).isEmpty();
        commitSecond();
        assertThat(version()).contains(2);
        assertThat(verify(false).findings()).isZero();
    }

    @Test
    void aCommitThatWasTakenForDeadIsToldInAPlaceThatReadersHaveNotPassed() throws InterruptedException {
        step.set(CommitStep.INTENDED);
        atStep.set(() -> {
            core.sql().commits().pending().forEach(core.sql().commits()::cancel);
            core.committer().commit(Change.create(SampleEntities.item(2), "another"));
        });
        JournalEntry told = core.committer().commit(Change.of(SECOND, Event.UPDATED, "tester", 1));

        assertThat(told.version()).isEqualTo(3);
        assertThat(core.journal().last()).isEqualTo(told.sequence());
        assertThat(core.catalogue().find(FIRST.id()).orElseThrow().entity()).isEqualTo(SECOND);
        assertThat(core.journal().of(FIRST.id()))
                .extracting(JournalEntry::version)
                .containsExactly(1, 2, 3);
        assertThat(verify(false).findings()).isZero();
    }

    @Test
    void aCommitWhoseVersionAnotherWriterTookIsStopped() throws InterruptedException {
        step.set(CommitStep.INTENDED);
        atStep.set(() -> {
            core.sql().commits().pending().forEach(core.sql().commits()::cancel);
            core.committer().commit(Change.of(SampleEntities.retitled(1, "Ba"), Event.UPDATED, "another", 1));
        });
        assertThatThrownBy(this::commitSecond).isInstanceOf(CommitFenced.class);

        assertThat(version()).contains(2);
        assertThat(verify(false).findings()).isZero();
    }

    @Test
    void theNextCommitTakesUpAVersionThatSqlNeverHeardOf() throws InterruptedException {
        step.set(CommitStep.INTENDED);
        atStep.set(() -> {
            core.sql().commits().pending().forEach(core.sql().commits()::cancel);
            step.set(CommitStep.INSTALLED);
            atStep.set(() -> {
                throw new IllegalStateException("died");
            });
        });
        assertThatThrownBy(this::commitSecond).hasMessage("died");
        assertThat(version()).contains(1);

        core.committer().commit(Change.of(SampleEntities.retitled(1, "Ba"), Event.UPDATED, "tester", 2));
        assertThat(version()).contains(3);
        assertThat(verify(false).findings()).isZero();
    }

    private static final class FullDisk implements Disk {
        private final Disk disk = Disk.real();
        private volatile boolean full;

        @Override
        public void syncFile(Path file) throws IOException {
            refuseIfFull();
            disk.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            refuseIfFull();
            disk.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            refuseIfFull();
            disk.move(source, target);
        }

        private void refuseIfFull() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }
    }
}
