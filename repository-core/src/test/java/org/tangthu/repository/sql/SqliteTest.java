package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;

class SqliteTest {
    @TempDir
    Path folder;

    private SqlSettings settings() {
        return SqlSettings.file(folder.resolve("tangthu.db"));
    }

    @Nested
    class CatalogueOf extends SqlCatalogueContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class FeedOf extends FeedContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class JournalOf extends JournalContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class CommitStoreOf extends CommitStoreContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class HistoryStoreOf extends HistoryStoreContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class LoansOf extends SqlLoansContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class ReaderRequestsOf extends ReaderRequestsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class AuditLogOf extends AuditLogContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }

        @Override
        List<String> disarm() {
            return List.of(
                    "drop trigger audit_is_not_changed",
                    "drop trigger audit_is_not_deleted",
                    "drop trigger audit_has_no_gaps");
        }

        @Test
        void anEntryIsNotReplaced() {
            sql.audit(Clock.systemUTC()).append(AuditEvent.of("an", AuditAction.SIGN_IN));
            assertThatThrownBy(() -> sql.jdbi()
                            .useHandle(handle -> handle.execute("insert or replace into audit (" + AuditRows.COLUMNS
                                    + ") select " + AuditRows.COLUMNS + " from audit")))
                    .hasStackTraceContaining("must follow the last one");
        }
    }

    @Nested
    class ErasureRequestsOf extends ErasureRequestsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class CheckpointsOf extends CheckpointsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class DeliveriesOf extends DeliveriesContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class UsageCountsOf extends UsageCountsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class AccountsOf extends AccountsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class SessionsOf extends SessionsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class AttemptsOf extends AttemptsContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Nested
    class ApiTokensOf extends ApiTokensContract {
        @Override
        SqlSettings fresh() {
            return settings();
        }
    }

    @Test
    void everyTransactionIsSynced() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            assertThat(pragma(sql, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(sql, "synchronous")).as("FULL").isEqualTo("2");
        }
    }

    @Test
    void appearancesAreFoundByTheirIndexHoweverLongTheJournalIs() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            for (String query : List.of(
                    "select count(*) from journal where appearance is not null and sequence > 1000 group by sequence / 10",
                    "select id from journal where appearance is not null and sequence between 1 and 9 order by sequence",
                    "select id from journal where told is not null and sequence > 1 and sequence <= 9 order by sequence",
                    "select sequence from journal where told = 'disappeared' order by sequence desc limit 1",
                    "select id from journal where told = 'appeared' and sequence < 9 order by sequence desc",
                    "select id from journal where told = 'appeared' and sequence < 9 and library = 'a' order by sequence desc")) {
                List<String> plan = sql.jdbi().withHandle(handle -> handle.createQuery("explain query plan " + query)
                        .map((row, context) -> row.getString("detail"))
                        .list());
                assertThat(plan).first().asString().startsWith("SEARCH journal USING");
            }
        }
    }

    @Test
    void queuesOfLibrariesAreFoundByTheirIndexHoweverManyItemsThereAre() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            for (String query : List.of(
                    "select record from entity where library = 'a' and state = 'draft' and sequence < 9"
                            + " order by sequence desc limit 2",
                    "select state, count(*) from entity where library = 'a' and state is not null group by state")) {
                List<String> plan = sql.jdbi().withHandle(handle -> handle.createQuery("explain query plan " + query)
                        .map((row, context) -> row.getString("detail"))
                        .list());
                assertThat(plan).singleElement().asString().contains("entity_by_library");
            }
        }
    }

    private static String pragma(SqlDatabase sql, String name) {
        return sql.jdbi()
                .withHandle(handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void aDatabaseThatIsGoneIsAPassingFailure() {
        SqlDatabase sql = SqlDatabase.open(settings());
        assertThat(sql.alive()).isTrue();
        sql.close();

        assertThat(sql.alive()).isFalse();
        assertThatThrownBy(() -> sql.journal().last())
                .isInstanceOfSatisfying(SqlException.class, failure -> assertThat(failure.isTransient())
                        .isTrue());
    }

    @Test
    void settingsAreFixedOnce() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            assertThat(sql.setting("repository.id")).isEmpty();
            assertThat(sql.fix("repository.id", "a.example")).isEqualTo("a.example");
            assertThat(sql.fix("repository.id", "b.example")).isEqualTo("a.example");
        }
    }

    @Test
    void tablesOfANewerProgramStopTheStart() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            SqlVersions.pretendNewer(sql);
        }
        assertThatThrownBy(() -> SqlDatabase.open(settings()))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer program");
    }
}
