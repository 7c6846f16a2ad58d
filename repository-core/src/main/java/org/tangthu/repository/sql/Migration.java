package org.tangthu.repository.sql;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the form that this program knows. */
final class Migration {
    private Migration() {}

    /** @throws SqlException before anything is touched, if a newer program was here */
    static void run(SqlSettings settings) {
        Dialect dialect = Dialect.of(settings);
        Flyway flyway = dialect.connect(Flyway.configure(Migration.class.getClassLoader()), settings)
                .locations(dialect.migrations())
                .table("schema_history")
                .failOnMissingLocations(true)
                .load();
        Arrays.stream(flyway.info().all())
                .filter(Migration::isFuture)
                .reduce((first, last) -> last)
                .ifPresent(newest -> {
                    throw new SqlException("The SQL database is of version " + newest.getVersion()
                            + ", made by a newer program; this one knows no version after "
                            + flyway.info().getInfoResult().schemaVersion + ": install the newer program");
                });
        flyway.migrate();
    }

    private static boolean isFuture(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
