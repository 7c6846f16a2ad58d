package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.testing.PostgresFixture;
import org.tangthu.repository.testing.RequiresPostgres;

@RequiresPostgres
class PostgresTest {
    private PostgresFixture postgres;

    @BeforeEach
    void makeSchema() throws SQLException {
        postgres = PostgresFixture.create();
    }

    @AfterEach
    void dropSchema() throws SQLException {
        postgres.close();
    }

    private SqlSettings settings() {
        return SqlSettings.of(postgres.url());
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
            return List.of("alter table audit disable trigger all");
        }

        @Test
        void theLogIsNotTruncated() {
            sql.audit(Clock.systemUTC()).append(AuditEvent.of("an", AuditAction.SIGN_IN));
            assertThatThrownBy(() -> sql.jdbi().useHandle(handle -> handle.execute("truncate audit")))
                    .hasStackTraceContaining("append-only");
        }

        @Test
        void theChainStaysOneWhenSeveralProcessesAppend() throws Exception {
            try (SqlDatabase one = SqlDatabase.open(settings());
                    SqlDatabase other = SqlDatabase.open(settings())) {
                appendAtOnce(List.of(one.audit(Clock.systemUTC()), other.audit(Clock.systemUTC())), 50);
            }
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
    void twoProcessesDoNotCommitAtOnce() throws InterruptedException {
        try (SqlDatabase one = SqlDatabase.open(settings());
                SqlDatabase other = SqlDatabase.open(settings())) {
            CountDownLatch entered = new CountDownLatch(1);
            Thread second = new Thread(() -> other.commits().exclusively(() -> {
                entered.countDown();
                return true;
            }));
            boolean both = one.commits().exclusively(() -> {
                second.start();
                return happens(entered, 300);
            });
            assertThat(both).isFalse();
            assertThat(happens(entered, 30_000)).isTrue();
            second.join();
        }
    }

    private static boolean happens(CountDownLatch latch, int millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tablesOfANewerProgramStopTheStart() {
        try (SqlDatabase sql = SqlDatabase.open(settings())) {
            SqlVersions.pretendNewer(sql);
        }
        assertThatThrownBy(() -> SqlDatabase.open(settings()))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutItsPassword() {
        assertThatThrownBy(() ->
                        SqlDatabase.open(SqlSettings.of("jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret")))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("127.0.0.1:1/none")
                .hasMessageNotContaining("secret");
    }
}
