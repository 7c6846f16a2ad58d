package org.tangthu.repository;

import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.sql.SqlDatabase;

/** Remembers the newest form in which records were written here, so that an older program stops before it reads them. */
final class SchemaGuard {
    private static final String SETTING = "schema.record";

    private SchemaGuard() {}

    /** @throws RepositoryException if a newer program wrote records here */
    static void check(SqlDatabase sql) {
        int known = EntityJson.schema();
        int written = sql.setting(SETTING).map(Integer::parseInt).orElse(0);
        if (written > known) {
            throw new RepositoryException("Records of schema " + written
                    + " were written here by a newer program; this one knows " + known
                    + " at most: install the newer program");
        }
        if (written < known) {
            sql.put(SETTING, Integer.toString(known));
        }
    }
}
