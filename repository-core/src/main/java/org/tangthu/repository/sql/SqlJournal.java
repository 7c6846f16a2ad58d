package org.tangthu.repository.sql;

import java.util.List;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;

final class SqlJournal implements Journal {
    private final Sql sql;

    SqlJournal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<JournalEntry> after(long sequence, int limit) {
        return sql.with(handle -> handle.createQuery("select " + Rows.ENTRY
                        + " from journal where sequence > :sequence order by sequence limit :limit")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> Rows.entry(row))
                .list());
    }

    @Override
    public List<JournalEntry> of(String id) {
        return sql.with(
                handle -> handle.createQuery("select " + Rows.ENTRY + " from journal where id = :id order by version")
                        .bind("id", id)
                        .map((row, context) -> Rows.entry(row))
                        .list());
    }

    @Override
    public long last() {
        return sql.with(handle -> handle.createQuery("select coalesce(max(sequence), 0) from journal")
                .mapTo(Long.class)
                .one());
    }
}
