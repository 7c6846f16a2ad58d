package org.tangthu.repository.sql;

import org.tangthu.repository.erasure.Remnants;

/** What deleted rows leave in the files of the database. The rows themselves went with the commit of the purge. */
final class SqlRemnants implements Remnants {
    private final Sql sql;
    private final Dialect dialect;

    SqlRemnants(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    @Override
    public String place() {
        return "the database";
    }

    @Override
    public void erase(String id) {
        dialect.forgetDeleted(sql);
    }
}
