package org.tangthu.repository.sql;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;

/** Writes rows of the feed, within somebody's transaction. */
final class FeedRows {
    private final Handle handle;

    FeedRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes away what the feed holds of an item. */
    Optional<FeedState> take(String item) {
        Optional<FeedState> state = find(item);
        delete("feed_item", item);
        delete("feed_member", item);
        return state;
    }

    /** What the feed holds of an item. */
    Optional<FeedState> find(String item) {
        return handle.createQuery("select f.first, f.sequence, f.present, j.at from feed_item f"
                        + " join journal j on j.sequence = f.sequence where f.item = :item")
                .bind("item", item)
                .map((row, context) -> new FeedState(row.getLong("first"), Rows.mark(row), sets(item)))
                .findOne();
    }

    private SortedMap<SetSpec, Mark> sets(String item) {
        SortedMap<SetSpec, Mark> sets = new TreeMap<>();
        handle.createQuery("select m.spec, m.sequence, m.present, j.at from feed_member m"
                        + " join journal j on j.sequence = m.sequence where m.item = :item")
                .bind("item", item)
                .map((row, context) -> sets.put(new SetSpec(row.getString("spec")), Rows.mark(row)))
                .list();
        return sets;
    }

    /** Adds what is told of items, of which the feed holds nothing, by their identifiers. */
    void insert(Map<String, FeedState> states) {
        PreparedBatch items = handle.prepareBatch(
                "insert into feed_item (item, first, sequence, present) values (:item, :first, :sequence, :present)");
        PreparedBatch members = handle.prepareBatch(
                "insert into feed_member (spec, sequence, item, present) values (:spec, :sequence, :item, :present)");
        states.forEach((item, state) -> add(item, state, items, members));
        EntityRows.execute(items);
        EntityRows.execute(members);
    }

    private static void add(String item, FeedState state, PreparedBatch items, PreparedBatch members) {
        items.bind("item", item)
                .bind("first", state.first())
                .bind("sequence", state.item().sequence())
                .bind("present", state.item().present())
                .add();
        for (Map.Entry<SetSpec, Mark> set : state.sets().entrySet()) {
            members.bind("spec", set.getKey().value())
                    .bind("sequence", set.getValue().sequence())
                    .bind("item", item)
                    .bind("present", set.getValue().present())
                    .add();
        }
    }

    private void delete(String table, String item) {
        handle.createUpdate("delete from " + table + " where item = :item")
                .bind("item", item)
                .execute();
    }
}
