package org.tangthu.repository.sql;

/** Breaks connections to PostgreSQL, as a network does. */
public final class Sessions {
    private Sessions() {}

    /** Ends the session that holds the writer lock; on return the server has freed it. */
    public static void breakWriterLock(SqlDatabase sql) {
        sql.jdbi().useHandle(handle -> {
            handle.createQuery(
                            """
                            select pg_terminate_backend(pid, 5000) from pg_locks
                             where relation = 'writer_lock'::regclass and pid <> pg_backend_pid()""")
                    .mapTo(Boolean.class)
                    .list();
        });
    }
}
