package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

final class SqlUsageCounts implements UsageCounts {
    private static final String SITE = "";
    private static final String SUMS =
            """
             kind,
            coalesce(sum(case when used_by = 'people' then uses end), 0) as people,
            coalesce(sum(case when used_by = 'robots' then uses end), 0) as robots
            """;

    private final Sql sql;

    SqlUsageCounts(Sql sql) {
        this.sql = sql;
    }

    /** In one order, so that processes that add to the same rows never wait for each other in a circle. */
    @Override
    public void add(Map<Use, Long> uses) {
        List<Row> rows = uses.entrySet().stream()
                .collect(
                        Collectors.groupingBy(use -> Row.of(use.getKey()), Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(sum -> sum.getKey().with(sum.getValue()))
                .sorted(Row.ORDER)
                .toList();
        sql.transact(handle -> {
            add(handle, rows, true);
            add(handle, rows, false);
        });
    }

    private static void add(Handle handle, List<Row> rows, boolean items) {
        PreparedBatch batch = handle.prepareBatch(
                items
                        ? """
                          insert into usage_item (item, day, kind, used_by, library, uses)
                          values (:item, :day, :kind, :by, :library, :uses)
                          on conflict (item, day, kind, used_by) do update
                          set uses = usage_item.uses + excluded.uses"""
                        : """
                          insert into usage_library (library, day, kind, used_by, uses)
                          values (:library, :day, :kind, :by, :uses)
                          on conflict (library, day, kind, used_by) do update
                          set uses = usage_library.uses + excluded.uses""");
        rows.stream().filter(row -> row.item().isEmpty() != items).forEach(row -> batch.bind("item", row.item())
                .bind("day", row.day())
                .bind("kind", row.kind())
                .bind("by", row.by())
                .bind("library", row.library())
                .bind("uses", row.uses())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to) {
        return byDay("usage_library", "library", library.orElse(SITE), from, to);
    }

    @Override
    public List<Usage> ofItem(String item, LocalDate from, LocalDate to) {
        return byDay("usage_item", "item", item, from, to);
    }

    private List<Usage> byDay(String table, String column, String id, LocalDate from, LocalDate to) {
        return sql.with(handle -> handle.createQuery("select day," + SUMS + " from " + table + " where " + column
                        + " = :id and day between :from and :to group by day, kind order by day, kind")
                .bind("id", id)
                .bind("from", from.toEpochDay())
                .bind("to", to.toEpochDay())
                .map((row, context) -> usage(row, LocalDate.ofEpochDay(row.getLong("day"))))
                .list());
    }

    @Override
    public Map<UsageKind, Long> people(String item, LocalDate from, LocalDate to) {
        Map<UsageKind, Long> people = new EnumMap<>(UsageKind.class);
        sql.with(handle -> handle.createQuery("select" + SUMS
                                + "from usage_item where item = :item and used_by = 'people'"
                                + " and day between :from and :to group by kind")
                        .bind("item", item)
                        .bind("from", from.toEpochDay())
                        .bind("to", to.toEpochDay())
                        .map((row, context) -> usage(row, from))
                        .list())
                .forEach(usage -> people.put(usage.kind(), usage.people()));
        return people;
    }

    @Override
    public List<ItemUsage> ofItems(String library, LocalDate from, LocalDate to, String after, int most) {
        List<DayOfItem> days = sql.with(handle -> handle.createQuery(
                        "select item, day," + SUMS
                                + """
                        from usage_item
                        where library = :library and day between :from and :to and item in (
                          select item from usage_item
                          where library = :library and item > :after and day between :from and :to
                          group by item order by item limit :most)
                        group by item, day, kind""")
                .bind("library", library)
                .bind("from", from.toEpochDay())
                .bind("to", to.toEpochDay())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) ->
                        new DayOfItem(row.getString("item"), usage(row, LocalDate.ofEpochDay(row.getLong("day")))))
                .list());
        return byMonth(days);
    }

    @Override
    public List<ItemUsage> mostUsed(String library, LocalDate from, LocalDate to, int most) {
        List<ItemUsage> found = sql.with(handle -> handle.createQuery(
                        "select item," + SUMS
                                + """
                        from usage_item
                        where library = :library and day between :from and :to and item in (
                          select item from usage_item
                          where library = :library and used_by = 'people' and day between :from and :to
                          group by item order by sum(uses) desc, item limit :most)
                        group by item, kind order by item, kind""")
                .bind("library", library)
                .bind("from", from.toEpochDay())
                .bind("to", to.toEpochDay())
                .bind("most", most)
                .map((row, context) -> new ItemUsage(row.getString("item"), usage(row, from)))
                .list());
        return ItemUsage.mostUsedFirst(found);
    }

    private static List<ItemUsage> byMonth(List<DayOfItem> days) {
        Map<Month, long[]> months = new TreeMap<>(Month.ORDER);
        for (DayOfItem day : days) {
            Usage usage = day.usage();
            long[] sum = months.computeIfAbsent(
                    new Month(day.item(), usage.from().withDayOfMonth(1), usage.kind()), month -> new long[2]);
            sum[0] += usage.people();
            sum[1] += usage.robots();
        }
        List<ItemUsage> items = new ArrayList<>();
        months.forEach((month, sum) ->
                items.add(new ItemUsage(month.item(), new Usage(month.first(), month.kind(), sum[0], sum[1]))));
        return items;
    }

    @Override
    public void forget(String item) {
        sql.transact(handle -> handle.createUpdate("delete from usage_item where item = :item")
                .bind("item", item)
                .execute());
    }

    private static Usage usage(ResultSet row, LocalDate from) throws SQLException {
        return new Usage(from, UsageKind.of(row.getString("kind")), row.getLong("people"), row.getLong("robots"));
    }

    private record DayOfItem(String item, Usage usage) {}

    private record Month(String item, LocalDate first, UsageKind kind) {
        private static final Comparator<Month> ORDER =
                Comparator.comparing(Month::item).thenComparing(Month::first).thenComparing(Month::kind);
    }

    /** @param item empty for a row of a library @param library empty for the whole site */
    private record Row(String item, String library, long day, String kind, String by, long uses) {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::item)
                .thenComparing(Row::library)
                .thenComparing(Row::day)
                .thenComparing(Row::kind)
                .thenComparing(Row::by);

        static Row of(Use use) {
            if (use.used() instanceof Used.OfItem item) {
                LocalDate day = use.by() == UsedBy.ROBOTS ? use.day().withDayOfMonth(1) : use.day();
                return new Row(
                        item.id(),
                        item.library(),
                        day.toEpochDay(),
                        use.kind().code(),
                        use.by().code(),
                        0);
            }
            String library = use.used() instanceof Used.OfLibrary owner ? owner.id() : SITE;
            return new Row(
                    "",
                    library,
                    use.day().toEpochDay(),
                    use.kind().code(),
                    use.by().code(),
                    0);
        }

        Row with(long sum) {
            return new Row(item, library, day, kind, by, sum);
        }
    }
}
