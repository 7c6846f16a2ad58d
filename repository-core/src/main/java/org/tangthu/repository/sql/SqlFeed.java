package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;

final class SqlFeed implements Feed {
    private static final String RANGE = " where f.sequence > :after and f.sequence <= :last";
    private static final String ITEMS = "select f.item, f.first, f.sequence, f.present from feed_item f";
    private static final String MEMBERS =
            "select f.item, i.first, f.sequence, f.present from feed_member f" + " join feed_item i on i.item = f.item";

    private final Sql sql;

    SqlFeed(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FeedLine> lines(FeedRange range, int limit) {
        String lines = (part(range).isPresent() ? MEMBERS + RANGE + " and f.spec = :spec" : ITEMS + RANGE)
                + " order by f.sequence limit :limit";
        return sql.with(
                handle -> lines(bind(handle.createQuery(withSets(lines)), range).bind("limit", limit)));
    }

    @Override
    public Optional<FeedLine> find(String item) {
        return sql
                .with(handle -> lines(handle.createQuery(withSets(ITEMS + " where f.item = :item"))
                        .bind("item", item)))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<FeedState> state(String item) {
        return sql.inTransaction(handle -> new FeedRows(handle).find(item));
    }

    /** One question, so that lines and sets are of one moment: those sets of which the same was told by the same entry. */
    private static String withSets(String lines) {
        return "select l.item, l.first, l.sequence, l.present, j.at, m.spec from (" + lines + ") l"
                + " join journal j on j.sequence = l.sequence"
                + " left join feed_member m"
                + " on m.item = l.item and m.sequence = l.sequence and m.present = l.present"
                + " order by l.sequence, m.spec";
    }

    /** From rows that repeat a line for each of its sets. */
    private static List<FeedLine> lines(Query query) {
        Map<String, FeedLine> lines = new LinkedHashMap<>();
        query.map((row, context) -> lines.merge(row.getString("item"), line(row), SqlFeed::merged))
                .list();
        return new ArrayList<>(lines.values());
    }

    private static FeedLine line(ResultSet row) throws SQLException {
        Mark mark = Rows.mark(row);
        TreeSet<SetSpec> sets = new TreeSet<>();
        Optional.ofNullable(row.getString("spec")).map(SetSpec::new).ifPresent(sets::add);
        return new FeedLine(
                row.getString("item"), row.getLong("first"), mark.sequence(), mark.at(), mark.present(), sets);
    }

    private static FeedLine merged(FeedLine line, FeedLine other) {
        TreeSet<SetSpec> sets = new TreeSet<>(line.sets());
        sets.addAll(other.sets());
        return new FeedLine(line.item(), line.first(), line.sequence(), line.at(), line.present(), sets);
    }

    @Override
    public long count(FeedRange range) {
        String question = part(range).isPresent()
                ? "select count(*) from feed_member f" + RANGE + " and f.spec = :spec"
                : "select count(*) from feed_item f" + RANGE;
        return sql.with(handle ->
                bind(handle.createQuery(question), range).mapTo(Long.class).one());
    }

    /** The set, unless every item is in it. */
    private static Optional<SetSpec> part(FeedRange range) {
        return range.set().filter(set -> !set.whole());
    }

    private static Query bind(Query query, FeedRange range) {
        part(range).ifPresent(set -> query.bind("spec", set.value()));
        return query.bind("after", range.after()).bind("last", range.last());
    }

    @Override
    public FeedHead head(Instant now) {
        return sql.with(handle -> handle.createQuery(
                        "select (select coalesce(max(sequence), 0) from journal) as sequence,"
                                + " (select coalesce(min(at), :now) from intent where at < :now) as at")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new FeedHead(row.getLong("sequence"), Instant.ofEpochMilli(row.getLong("at"))))
                .one());
    }

    @Override
    public long lastBefore(Instant instant) {
        return sql.with(
                handle -> handle.createQuery("select sequence from journal where at < :at order by at desc limit 1")
                        .bind("at", instant.toEpochMilli())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    @Override
    public Optional<Instant> earliest() {
        return sql.with(handle -> handle.createQuery("select at from journal order by at limit 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** One look into the index for each set, however many members it has. */
    @Override
    public List<SetSpec> sets() {
        return sql.with(handle -> handle.createQuery(
                        """
                        with recursive specs (spec) as (
                          select min(spec) from feed_member
                          union all
                          select (select min(m.spec) from feed_member m where m.spec > specs.spec)
                            from specs where specs.spec is not null)
                        select spec from specs where spec is not null order by spec""")
                .map((row, context) -> new SetSpec(row.getString("spec")))
                .list());
    }
}
