package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.lending.Availability;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.lending.Outcome;

/**
 * One row per copy that is out; its key sees to it that no copy is out twice. Those who borrow the same item take turns, so
 * that nobody is refused while a copy is free.
 */
final class SqlLoans implements Loans {
    /** So much may the clocks of processes differ. A loan that began later than that ahead is of a clock that was wrong. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String RUNS = "until > :now and since <= :now + " + SKEW.toMillis();

    private final Sql sql;
    private final Dialect dialect;
    private final Clock clock;

    SqlLoans(Sql sql, Dialect dialect, Clock clock) {
        this.sql = sql;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public Outcome borrow(String item, String reader, int copies, int most, Instant until) {
        return sql.inTransaction(handle -> {
            dialect.lock(handle, "reader " + reader);
            dialect.lock(handle, "item " + item);
            Shelf shelf = new Shelf(handle, item, clock.millis());
            shelf.forget(copies);
            List<Row> out = shelf.out();
            Optional<Row> own =
                    out.stream().filter(row -> row.reader().equals(reader)).findFirst();
            if (own.isPresent()) {
                return new Outcome.Lent(shelf.renew(own.get().loan(), until));
            }
            if (shelf.others(reader) >= most) {
                return new Outcome.TooMany(most);
            }
            return freeCopy(out, copies)
                    .<Outcome>map(copy -> new Outcome.Lent(shelf.lend(copy, reader, until)))
                    .orElseGet(() -> new Outcome.InUse(shelf.await(out)));
        });
    }

    private static Optional<Integer> freeCopy(List<Row> out, int copies) {
        var taken = out.stream().map(row -> row.loan().copy()).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, copies)
                .boxed()
                .filter(copy -> !taken.contains(copy))
                .findFirst();
    }

    @Override
    public boolean giveBack(String item, String reader) {
        return sql.inTransaction(
                handle -> handle.createUpdate("delete from loan where item = :item and reader = :reader and " + RUNS)
                                .bind("item", item)
                                .bind("reader", reader)
                                .bind("now", clock.millis())
                                .execute()
                        == 1);
    }

    @Override
    public void giveBackAll(String reader) {
        sql.transact(handle -> handle.createUpdate("delete from loan where reader = :reader")
                .bind("reader", reader)
                .execute());
    }

    @Override
    public Map<String, Loan> running(String reader) {
        return sql.with(handle -> handle
                .createQuery("select * from loan where reader = :reader and " + RUNS)
                .bind("reader", reader)
                .bind("now", clock.millis())
                .map((row, context) -> Map.entry(row.getString("item"), loan(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Availability availability(String item, int copies) {
        return sql.with(handle -> handle.createQuery(
                        "select count(*) as number, min(until) as first from loan where item = :item and copy <= :copies and "
                                + RUNS)
                .bind("item", item)
                .bind("copies", copies)
                .bind("now", clock.millis())
                .map((row, context) -> {
                    int out = row.getInt("number");
                    Instant first = Instant.ofEpochMilli(row.getLong("first"));
                    return new Availability(copies, out, Optional.of(first).filter(end -> out > 0));
                })
                .one());
    }

    @Override
    public void forgetEnded() {
        long now = clock.millis();
        List<String> items =
                sql.with(handle -> handle.createQuery("select distinct item from loan where not (" + RUNS + ")")
                        .bind("now", now)
                        .mapTo(String.class)
                        .list());
        items.forEach(item -> sql.transact(handle -> {
            dialect.lock(handle, "item " + item);
            new Shelf(handle, item, now).forget(Integer.MAX_VALUE);
        }));
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(row.getInt("copy"), Instant.ofEpochMilli(row.getLong("until")), row.getBoolean("awaited"));
    }

    private record Row(String reader, Loan loan) {}

    /** The copies of an item, while nobody else changes them. */
    private record Shelf(Handle handle, String item, long now) {
        void forget(int copies) {
            handle.createUpdate("delete from loan where item = :item and (copy > :copies or not (" + RUNS + "))")
                    .bind("item", item)
                    .bind("copies", copies)
                    .bind("now", now)
                    .execute();
        }

        List<Row> out() {
            return handle.createQuery("select * from loan where item = :item order by until, copy")
                    .bind("item", item)
                    .map((row, context) -> new Row(row.getString("reader"), loan(row)))
                    .list();
        }

        int others(String reader) {
            return handle.createQuery("select count(*) from loan where reader = :reader and " + RUNS)
                    .bind("reader", reader)
                    .bind("now", now)
                    .mapTo(Integer.class)
                    .one();
        }

        Loan lend(int copy, String reader, Instant until) {
            handle.createUpdate(
                            """
                            insert into loan (item, copy, reader, since, until, awaited)
                            values (:item, :copy, :reader, :now, :until, false)""")
                    .bind("item", item)
                    .bind("copy", copy)
                    .bind("reader", reader)
                    .bind("now", now)
                    .bind("until", until.toEpochMilli())
                    .execute();
            return new Loan(copy, until, false);
        }

        Loan renew(Loan loan, Instant until) {
            if (loan.awaited() || !until.isAfter(loan.until())) {
                return loan;
            }
            update(loan.copy(), "until = :value", until.toEpochMilli());
            return new Loan(loan.copy(), until, false);
        }

        /** Marks the loan that ends first, so that what is told of its end holds. */
        Instant await(List<Row> out) {
            Loan first = out.get(0).loan();
            update(first.copy(), "awaited = :value", true);
            return first.until();
        }

        private void update(int copy, String change, Object value) {
            handle.createUpdate("update loan set " + change + " where item = :item and copy = :copy")
                    .bind("item", item)
                    .bind("copy", copy)
                    .bind("value", value)
                    .execute();
        }
    }
}
