package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.sql.Dump;
import org.tangthu.repository.sql.Sessions;
import org.tangthu.repository.sql.SqlDatabase;
import org.tangthu.repository.sql.SqlSettings;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.PostgresFixture;
import org.tangthu.repository.testing.RequiresPostgres;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;
import org.tangthu.repository.testing.TestRepository;

/** The whole repository on PostgreSQL. */
@RequiresPostgres
class PostgresRepositoryTest {
    @TempDir
    Path home;

    @Test
    void commitsVerifyAndComeBackFromOcflAlone() throws SQLException, InterruptedException {
        try (PostgresFixture first = PostgresFixture.create();
                PostgresFixture second = PostgresFixture.create()) {
            Map<String, List<String>> before;
            try (TestRepository repository =
                    TestRepository.with(TestRepository.settings(home).withSql(SqlSettings.of(first.url())))) {
                repository.commit(SampleEntities.library());
                repository.commit(SampleEntities.item(1), SampleEntities.pages(3));
                repository.commit(SampleEntities.item(2));
                repository.commit(SampleEntities.item(2).withState(State.WITHDRAWN));
                assertThat(repository
                                .core()
                                .verifier(Optional.empty())
                                .verify(new SilentVerification())
                                .findings())
                        .isZero();
                before = Dump.truth(repository.core().sql());
            }
            try (TestRepository repository =
                    TestRepository.with(TestRepository.settings(home).withSql(SqlSettings.of(second.url())))) {
                assertThat(Dump.truth(repository.core().sql())).isEqualTo(before);
            }
        }
    }

    @Test
    void aWriterWhoseConnectionBreaksIsOvertakenAndStillTold() throws SQLException, InterruptedException {
        try (PostgresFixture postgres = PostgresFixture.create()) {
            SqlSettings settings = SqlSettings.of(postgres.url());
            AtomicReference<Runnable> atIntent = new AtomicReference<>(() -> {});
            CommitObserver observer = step -> {
                if (step == CommitStep.INTENDED) {
                    atIntent.getAndSet(() -> {}).run();
                }
            };
            try (RepositoryCore core = RepositoryCore.open(
                            TestRepository.settings(home).withSql(settings), MovableClock.standing(), observer);
                    SqlDatabase other = SqlDatabase.open(settings)) {
                core.committer().commit(Change.create(SampleEntities.item(1), "tester"));
                atIntent.set(() -> {
                    Sessions.breakWriterLock(other);
                    another(core, other).commit(Change.create(SampleEntities.item(2), "another"));
                });
                JournalEntry told = core.committer()
                        .commit(Change.of(SampleEntities.retitled(1, "Hai"), Event.UPDATED, "tester", 1));

                assertThat(told.version()).isEqualTo(3);
                assertThat(core.journal().last()).isEqualTo(told.sequence());
                assertThat(core.verifier(Optional.empty())
                                .verify(new SilentVerification())
                                .findings())
                        .isZero();
            }
        }
    }

    /** As a second process has it. */
    private Committer another(RepositoryCore core, SqlDatabase sql) {
        return new Committer(
                core.objects(),
                sql.catalogue(),
                sql.commits(),
                sql.histories(),
                core.clock(),
                core.repositoryId(),
                home.resolve("tmp/staging"),
                Disk.real(),
                new JournalBell(),
                CommitObserver.none());
    }
}
