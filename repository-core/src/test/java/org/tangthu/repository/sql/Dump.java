package org.tangthu.repository.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a table as sorted text, to compare databases with. */
public final class Dump {
    /** What is rebuilt from OCFL. */
    public static final List<String> TRUTH = List.of(
            "entity",
            "page_list",
            "local_key",
            "membership",
            "feed_item",
            "feed_member",
            "ark_name",
            "journal",
            "commit_clock",
            "setting");

    private Dump() {}

    public static List<String> of(SqlDatabase sql, String table) {
        return sql.jdbi().withHandle(handle -> handle.createQuery("select * from " + table).mapToMap().stream()
                .map(row -> new TreeMap<>(row).toString())
                .sorted()
                .toList());
    }

    public static Map<String, List<String>> truth(SqlDatabase sql) {
        Map<String, List<String>> tables = new TreeMap<>();
        TRUTH.forEach(table -> tables.put(table, of(sql, table)));
        return tables;
    }

    /** Empties a column, as it is right after a migration that added it. */
    public static void clear(SqlDatabase sql, String table, String column) {
        sql.jdbi().useHandle(handle -> handle.execute("update " + table + " set " + column + " = null"));
    }

    /** Overwrites a column in all rows, as nothing in the program would. */
    public static void damage(SqlDatabase sql, String table, String column) {
        sql.jdbi().useHandle(handle -> handle.execute("update " + table + " set " + column + " = '[{'"));
    }

    /** Empties all tables, as if the database had been lost. */
    public static void forget(SqlDatabase sql, String table) {
        sql.jdbi().useHandle(handle -> handle.execute("delete from " + table));
    }
}
