package org.tangthu.repository.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedItem;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedSpan;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.SetSpec;

final class SqlFeed implements Feed {
    private static final String RANGE = " where f.sequence > :after and f.sequence <= :last";
    private static final String ITEMS = "select f.item, f.first, f.sequence, f.present from feed_item f";
    private static final String MEMBERS =
            "select f.item, i.first, f.sequence, f.present from feed_member f" + " join feed_item i on i.item = f.item";

    private static final String OF_LIBRARY = " and j.library = :library and exists (select 1 from feed_member m"
            + " where m.item = j.id and m.spec = :spec and m.present = :yes)";

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
    public List<FeedItem> present(String after, int limit) {
        return sql.with(handle -> handle.createQuery("select f.item, f.sequence, j.at from feed_item f"
                        + " join journal j on j.sequence = f.sequence"
                        + " where f.item > :after and f.present = :yes order by f.item limit :limit")
                .bind("after", after)
                .bind("yes", true)
                .bind("limit", limit)
                .map((row, context) -> new FeedItem(
                        row.getString("item"), row.getLong("sequence"), Instant.ofEpochMilli(row.getLong("at"))))
                .list());
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

    private static List<FeedLine> lines(Query query) {
        return query.reduceResultSet(new FeedLines(), (lines, row, context) -> lines.add(row))
                .all();
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
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        FeedHead head = headUpTo(second);
        return head.asOf().equals(second) || !wind(second) ? head : headUpTo(second);
    }

    /** No later than the next instant that the clock of commits can give, or gave to a commit that is not done yet. */
    private FeedHead headUpTo(Instant second) {
        return sql.with(handle -> handle.createQuery(
                        "select (select coalesce(max(sequence), 0) from journal) as sequence, min(at) as at from ("
                                + "select at from intent union all select at + 1 from commit_clock"
                                + " union all select cast(:second as bigint)) as known")
                .bind("second", second.toEpochMilli())
                .map((row, context) -> new FeedHead(row.getLong("sequence"), Instant.ofEpochMilli(row.getLong("at"))))
                .one());
    }

    /**
     * Keeps whatever is committed from now on from an earlier instant: a commit may have looked at its clock long before
     * anybody sees it, and the clocks of two machines differ.
     *
     * @return whether that is so; where nothing can be written, what was known before stays true
     */
    private boolean wind(Instant second) {
        try {
            return sql.inTransaction(
                    handle -> handle.createUpdate("update commit_clock set at = :last where at < :last")
                                    .bind("last", second.toEpochMilli() - 1)
                                    .execute()
                            > 0);
        } catch (SqlException e) {
            return false;
        }
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

    @Override
    public List<FeedChange> changes(long after, long last, int limit) {
        return sql.with(handle -> handle.createQuery("select id, sequence, at, told from journal"
                        + " where told is not null and sequence > :after and sequence <= :last"
                        + " order by sequence limit :limit")
                .bind("after", after)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> Rows.change(row))
                .list());
    }

    @Override
    public List<FeedSpan> spans(int size, long from) {
        return sql.with(
                handle -> handle.createQuery("select (sequence - 1) / " + size + " as span, count(*) as changes,"
                                + " min(at) as first, max(at) as last"
                                + " from journal where told is not null and sequence > :after group by 1 order by 1")
                        .bind("after", from * size)
                        .map((row, context) -> new FeedSpan(
                                row.getLong("span"),
                                row.getInt("changes"),
                                Instant.ofEpochMilli(row.getLong("first")),
                                Instant.ofEpochMilli(row.getLong("last"))))
                        .list());
    }

    @Override
    public long lastDisappearance() {
        return sql.with(handle -> handle.createQuery(
                        "select sequence from journal where told = 'disappeared' order by sequence desc limit 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<FeedChange> arrivals(Optional<String> library, long before, int limit) {
        return arrivals(library, "j.sequence < :sequence", "desc", before, limit);
    }

    @Override
    public List<FeedChange> arrivalsFrom(Optional<String> library, long from, int limit) {
        return arrivals(library, "j.sequence >= :sequence", "asc", from, limit);
    }

    /** Those that appeared again since stand where they last did. */
    private List<FeedChange> arrivals(Optional<String> library, String which, String order, long sequence, int limit) {
        return sql.with(handle -> {
            Query query = handle.createQuery(
                    "select j.id, j.sequence, j.at, j.told from journal j join feed_item f on f.item = j.id"
                            + " where j.told = 'appeared' and " + which + " and f.present = :yes"
                            + library.map(some -> OF_LIBRARY).orElse("")
                            + " and not exists (select 1 from journal k"
                            + "   where k.id = j.id and k.version > j.version and k.told = 'appeared')"
                            + " order by j.sequence " + order + " limit :limit");
            library.ifPresent(id ->
                    query.bind("library", id).bind("spec", SetSpec.library(id).value()));
            return query.bind("sequence", sequence)
                    .bind("yes", true)
                    .bind("limit", limit)
                    .map((row, context) -> Rows.change(row))
                    .list();
        });
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
