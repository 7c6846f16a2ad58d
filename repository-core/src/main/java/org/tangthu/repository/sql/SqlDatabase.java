package org.tangthu.repository.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.SessionStore;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.erasure.ErasureRequests;
import org.tangthu.repository.erasure.Remnants;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.signin.Attempts;
import org.tangthu.repository.usage.UsageCounts;

/**
 * The SQL database with its ports. Thread-safe. SQLite belongs to one process; PostgreSQL may be shared. What fails
 * comes out as a {@link SqlException}.
 */
public final class SqlDatabase implements AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Sql sql;
    private final SqlCommits commits;
    private final LongAdder statements = new LongAdder();

    private SqlDatabase(SqlSettings settings) {
        this.dialect = Dialect.of(settings);
        this.pool = new HikariDataSource(dialect.pool(settings));
        this.jdbi = Jdbi.create(pool).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext statement) {
                statements.increment();
            }
        });
        this.sql = new Sql(jdbi);
        this.commits = new SqlCommits(sql, dialect);
    }

    /**
     * Connects, and makes or raises the tables.
     *
     * @throws SqlException if there is no connection, or a newer program made the tables
     */
    public static SqlDatabase open(SqlSettings settings) {
        try {
            Migration.run(settings);
        } catch (FlywayException e) {
            throw new SqlException(
                    "The database " + settings + " cannot be opened: "
                            + e.getMessage().strip().replaceAll("\\s+", " ") + " (check sql.url and that it runs)",
                    e);
        }
        return new SqlDatabase(settings);
    }

    public Catalogue catalogue() {
        return new SqlCatalogue(sql);
    }

    public Journal journal() {
        return new SqlJournal(sql);
    }

    public Feed feed() {
        return new SqlFeed(sql);
    }

    public CommitStore commits() {
        return commits;
    }

    public HistoryStore histories() {
        return new SqlHistories(sql);
    }

    public Checkpoints checkpoints() {
        return new SqlCheckpoints(sql);
    }

    public Deliveries deliveries() {
        return new SqlDeliveries(sql);
    }

    public UsageCounts usage() {
        return new SqlUsageCounts(sql);
    }

    /** @param clock tells what has ended */
    public Loans loans(Clock clock) {
        return new SqlLoans(sql, dialect, clock);
    }

    public Accounts accounts() {
        return new SqlAccounts(sql);
    }

    public CredentialStore credentials() {
        return new SqlCredentials(sql);
    }

    public SessionStore sessions() {
        return new SqlSessions(sql);
    }

    public ApiTokens apiTokens() {
        return new SqlApiTokens(sql);
    }

    public Attempts signInAttempts() {
        return new SqlAttempts(sql);
    }

    public ReaderRequests readerRequests() {
        return new SqlReaderRequests(sql);
    }

    /** @param clock tells when entries are appended */
    public AuditLog audit(Clock clock) {
        return new SqlAudit(sql, dialect, clock);
    }

    public ErasureRequests erasures() {
        return new SqlErasures(sql);
    }

    /** What deleted rows leave in the files of the database; of whatever item. */
    public Remnants remnants() {
        return new SqlRemnants(sql, dialect);
    }

    /** A setting that was fixed before. */
    public Optional<String> setting(String name) {
        return sql.with(handle -> handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /** Fixes a setting for good. @return its value: this one, or the one that was fixed before */
    public String fix(String name, String value) {
        sql.transact(handle -> handle.createUpdate(
                        "insert into setting (name, value) values (:name, :value) on conflict do nothing")
                .bind("name", name)
                .bind("value", value)
                .execute());
        return setting(name).orElseThrow();
    }

    /** Writes a setting that may change. */
    public void put(String name, String value) {
        sql.transact(handle -> handle.createUpdate(
                        """
                        insert into setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value""")
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    /** Forgets a setting, where there is one. */
    public void remove(String name) {
        sql.transact(handle -> handle.createUpdate("delete from setting where name = :name")
                .bind("name", name)
                .execute());
    }

    /** How many statements were put to the database since it was opened. */
    public long statements() {
        return statements.sum();
    }

    /** Writes the file of the database anew, without what was deleted in it, where it is a file. Writers wait. */
    public void vacuum() {
        dialect.vacuum(sql);
    }

    /** Whether the database answers. */
    public boolean alive() {
        try {
            return sql.with(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (SqlException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    Jdbi jdbi() {
        return jdbi;
    }
}
