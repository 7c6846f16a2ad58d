package org.tangthu.repository.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.commit.History;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.feed.FeedState;

final class SqlHistories implements HistoryStore {
    private static final int BATCH = 500;
    private static final List<String> REBUILT =
            List.of("entity", "page_list", "local_key", "membership", "feed_item", "feed_member", "journal");

    private final Sql sql;

    SqlHistories(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void replaceAll(Stream<History> histories) {
        sql.transact(handle -> {
            REBUILT.forEach(table -> handle.execute("delete from " + table));
            Iterator<History> all = histories.iterator();
            List<History> batch = new ArrayList<>(BATCH);
            while (all.hasNext()) {
                batch.add(all.next());
                if (batch.size() == BATCH || !all.hasNext()) {
                    insert(handle, batch);
                    batch.clear();
                }
            }
            wind(handle);
        });
    }

    @Override
    public void replace(History history) {
        sql.transact(handle -> {
            delete(handle, history.id());
            insert(handle, List.of(history));
            wind(handle);
        });
    }

    @Override
    public void remove(String id) {
        sql.transact(handle -> delete(handle, id));
    }

    @Override
    public int version(String id) {
        return sql.with(handle -> handle.createQuery("select coalesce(max(version), 0) from journal where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void append(List<History> histories) {
        sql.transact(handle -> {
            insert(handle, histories);
            wind(handle);
        });
    }

    private static void delete(Handle handle, String id) {
        new FeedRows(handle).take(id);
        EntityRows rows = new EntityRows(handle);
        rows.deleteHead(id);
        rows.deletePages(id);
        rows.deleteEntries(id);
    }

    private static void insert(Handle handle, List<History> histories) {
        EntityRows rows = new EntityRows(handle);
        rows.insert(
                histories.stream().flatMap(history -> history.head().stream()).toList());
        rows.insertArks(histories.stream()
                .filter(history -> history.head().isEmpty())
                .map(History::id)
                .toList());
        histories.stream().filter(History::hidden).map(History::id).forEach(rows::hideArk);
        histories.forEach(history -> rows.insertPages(history.id(), history.pages()));
        rows.insertLines(
                histories.stream().flatMap(history -> history.lines().stream()).toList());
        new FeedRows(handle).insert(feed(histories));
    }

    private static Map<String, FeedState> feed(List<History> histories) {
        Map<String, FeedState> feed = new HashMap<>();
        histories.forEach(history -> history.feed().ifPresent(state -> feed.put(history.id(), state)));
        return feed;
    }

    /** The clock of commits never goes back. */
    private static void wind(Handle handle) {
        handle.execute(
                """
                update commit_clock set sequence = (select max(sequence) from journal)
                 where sequence < (select max(sequence) from journal)""");
        handle.execute(
                """
                update commit_clock set at = (select max(at) from journal)
                 where at < (select max(at) from journal)""");
    }
}
