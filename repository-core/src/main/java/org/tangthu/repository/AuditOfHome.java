package org.tangthu.repository;

import java.time.Clock;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.sql.SqlDatabase;

/** The audit log of a home, without taking the home: a server may go on with its work there. */
public final class AuditOfHome implements AutoCloseable {
    private final SqlDatabase sql;
    private final Clock clock;

    private AuditOfHome(SqlDatabase sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws RepositoryException if the database cannot be opened */
    public static AuditOfHome open(RepositorySettings settings, Clock clock) {
        HomeFolders home = new HomeFolders(settings.home().toAbsolutePath());
        return new AuditOfHome(SqlDatabase.open(settings.sql().orElseGet(home::builtInSql)), clock);
    }

    public AuditLog log() {
        return sql.audit(clock);
    }

    @Override
    public void close() {
        sql.close();
    }
}
