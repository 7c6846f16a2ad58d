package org.tangthu.repository.sql;

/** Makes a database look as if a later program had been at work in it. */
final class SqlVersions {
    private SqlVersions() {}

    static void pretendNewer(SqlDatabase sql) {
        sql.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        insert into schema_history (installed_rank, version, description, type, script,
                                                    installed_by, execution_time, success)
                        values (99, '99', 'later', 'SQL', 'V99__later.sql', 'somebody', 1, :yes)""")
                .bind("yes", true)
                .execute());
    }
}
