package org.tangthu.repository.sql;

import com.zaxxer.hikari.HikariConfig;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Where the two databases differ. */
enum Dialect {
    SQLITE("sqlite", 8) {
        /** Write-ahead log, every transaction synced; writers queue up in the database instead of failing. */
        @Override
        DataSource source(SqlSettings settings) {
            SQLiteConfig config = config();
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            return source(settings, config);
        }

        /** Flyway keeps transactions open on two connections; they must not begin by taking the write lock. */
        @Override
        FluentConfiguration connect(FluentConfiguration flyway, SqlSettings settings) {
            return flyway.dataSource(source(settings, config()));
        }

        /** Every transaction is the only one already. */
        @Override
        void lock(Handle handle, String name) {}

        private SQLiteConfig config() {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setBusyTimeout(BUSY_MILLIS);
            // What is deleted is overwritten: an erased item must not be found in free pages of the file.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
            return config;
        }

        /** Pages as they were before lie in the write-ahead log until it is taken over and cut. */
        @Override
        void forgetDeleted(Sql sql) {
            boolean busy = sql.with(handle -> handle.createQuery("pragma wal_checkpoint(truncate)")
                    .map((row, context) -> row.getInt("busy") != 0)
                    .one());
            if (busy) {
                throw new SqlException("The write-ahead log of the database is in use and cannot be cut now");
            }
        }

        @Override
        void vacuum(Sql sql) {
            sql.with(handle -> handle.execute("vacuum"));
        }

        private SQLiteDataSource source(SqlSettings settings, SQLiteConfig config) {
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl(settings.url());
            return source;
        }
    },

    POSTGRESQL("postgresql", 16) {
        @Override
        DataSource source(SqlSettings settings) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(settings.url());
            settings.user().ifPresent(source::setUser);
            settings.password().ifPresent(source::setPassword);
            return source;
        }

        /** By the address alone: a data source would name all its defaults, which Flyway searches for passwords at length. */
        @Override
        FluentConfiguration connect(FluentConfiguration flyway, SqlSettings settings) {
            return flyway.dataSource(
                    settings.url(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
        }

        @Override
        void lock(Handle handle, String name) {
            handle.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                    .bind("name", name)
                    .mapTo(Integer.class)
                    .one();
        }

        /** Dead rows go at once, not when the server finds time; what its log and backups keep is for its keeper. */
        @Override
        void forgetDeleted(Sql sql) {
            sql.with(handle ->
                    handle.execute("vacuum entity, page_list, local_key, membership, erasure_request, reader_request,"
                            + " delivery_parked"));
        }

        /** The server does so itself. */
        @Override
        void vacuum(Sql sql) {}
    };

    private static final int BUSY_MILLIS = 60_000;

    private final String folder;
    private final int connections;

    Dialect(String folder, int connections) {
        this.folder = folder;
        this.connections = connections;
    }

    static Dialect of(SqlSettings settings) {
        return settings.url().startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
    }

    abstract DataSource source(SqlSettings settings);

    abstract FluentConfiguration connect(FluentConfiguration flyway, SqlSettings settings);

    /** Whoever locks the same name waits until the transaction ends; several names must be locked in one order by all. */
    abstract void lock(Handle handle, String name);

    /** On return what was deleted is no more in the files, as far as that is in our hands. */
    abstract void forgetDeleted(Sql sql);

    /** Writes the file anew, without what was ever deleted in it. */
    abstract void vacuum(Sql sql);

    /** Where the migrations lie on the class path. */
    String migrations() {
        return "classpath:org/tangthu/repository/sql/migration/" + folder;
    }

    HikariConfig pool(SqlSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sql");
        config.setDataSource(source(settings));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return config;
    }
}
