package org.tangthu.repository.sql;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;

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
    public List<JournalLine> lines(String id) {
        return sql.with(
                handle -> handle.createQuery("select " + Rows.LINE + " from journal where id = :id order by version")
                        .bind("id", id)
                        .map((row, context) -> Rows.line(row))
                        .list());
    }

    @Override
    public List<JournalLine> appearances(long first, long last) {
        return sql.with(handle -> handle.createQuery("select " + Rows.LINE + " from journal"
                        + " where appearance is not null and sequence between :first and :last order by sequence")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Rows.line(row))
                .list());
    }

    @Override
    public SortedMap<Long, Integer> countAppearances(int span, long from) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        sql.with(handle -> handle.createQuery("select (sequence - 1) / " + span + " as span, count(*) as entries"
                        + " from journal where appearance is not null and sequence > :after group by 1")
                .bind("after", from * span)
                .map((row, context) -> counts.put(row.getLong("span"), row.getInt("entries")))
                .list());
        return counts;
    }

    @Override
    public long last() {
        return sql.with(handle -> handle.createQuery("select coalesce(max(sequence), 0) from journal")
                .mapTo(Long.class)
                .one());
    }
}
