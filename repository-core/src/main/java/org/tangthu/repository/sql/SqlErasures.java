package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.erasure.ErasureRequests;

final class SqlErasures implements ErasureRequests {
    private static final String ROW =
            "number, item, library, reason, sentence, decision, decision_date, state, asked_by,"
                    + " asked_at, ends_at, judged_by, judged_at, done_at";

    private final Sql sql;

    SqlErasures(Sql sql) {
        this.sql = sql;
    }

    /** The index of what is under way decides between two who ask at once. */
    @Override
    public Optional<ErasureRequest> add(Asked asked) {
        return sql.inTransaction(handle -> {
            handle.createUpdate("update erasure_request set state = 'expired' where item = :item and state = 'asked'"
                            + " and ends_at <= :now")
                    .bind("item", asked.item())
                    .bind("now", asked.askedAt().toEpochMilli())
                    .execute();
            return handle.createQuery(
                            """
                            insert into erasure_request
                              (item, library, reason, sentence, decision, decision_date, state, asked_by, asked_at, ends_at)
                            values (:item, :library, :reason, :sentence, :decision, :date, 'asked', :by, :at, :ends)
                            on conflict do nothing
                            returning number""")
                    .bind("item", asked.item())
                    .bind("library", asked.library())
                    .bind("reason", asked.reason().code())
                    .bind("sentence", asked.sentence())
                    .bind("decision", asked.ruling().number())
                    .bind("date", asked.ruling().date().toEpochDay())
                    .bind("by", asked.askedBy())
                    .bind("at", asked.askedAt().toEpochMilli())
                    .bind("ends", asked.endsAt().toEpochMilli())
                    .mapTo(Long.class)
                    .findOne()
                    .flatMap(number -> find(handle, number));
        });
    }

    @Override
    public Optional<ErasureRequest> find(long number, Instant now) {
        return sql.with(handle -> find(handle, number)).map(request -> request.at(now));
    }

    private static Optional<ErasureRequest> find(Handle handle, long number) {
        return handle.createQuery("select " + ROW + " from erasure_request where number = :number")
                .bind("number", number)
                .map((row, context) -> request(row))
                .findOne();
    }

    @Override
    public List<ErasureRequest> list(Optional<Set<String>> libraries, long before, int limit, Instant now) {
        if (libraries.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        String bound = libraries.isPresent() ? " and library in (<libraries>)" : "";
        return sql.with(handle -> {
            Query query = handle.createQuery("select " + ROW + " from erasure_request where number < :before" + bound
                    + " order by number desc limit :limit");
            libraries.ifPresent(own -> query.bindList("libraries", List.copyOf(own)));
            return query.bind("before", before)
                    .bind("limit", limit)
                    .map((row, context) -> request(row).at(now))
                    .list();
        });
    }

    @Override
    public boolean underWay(String item, Instant now) {
        return sql.with(handle -> handle.createQuery("select 1 from erasure_request where item = :item"
                        + " and (state = 'agreed' or state = 'asked' and ends_at > :now)")
                .bind("item", item)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<ErasureRequest> agreed() {
        return sql.with(handle -> handle.createQuery(
                        "select " + ROW + " from erasure_request where state = 'agreed' order by number")
                .map((row, context) -> request(row))
                .list());
    }

    @Override
    public boolean agree(long number, String actor, Instant now) {
        return judge(number, State.AGREED, actor, " and asked_by <> :actor", now);
    }

    @Override
    public boolean refuse(long number, String actor, Instant now) {
        return judge(number, State.REFUSED, actor, "", now);
    }

    private boolean judge(long number, State verdict, String actor, String condition, Instant now) {
        return sql.inTransaction(handle -> handle.createUpdate(
                                """
                                update erasure_request set state = :verdict, judged_by = :actor, judged_at = :now
                                 where number = :number and state = 'asked' and ends_at > :now"""
                                        + condition)
                        .bind("verdict", verdict.code())
                        .bind("actor", actor)
                        .bind("now", now.toEpochMilli())
                        .bind("number", number)
                        .execute()
                == 1);
    }

    @Override
    public void forget(String item) {
        sql.transact(handle -> handle.createUpdate("update erasure_request set sentence = null where item = :item")
                .bind("item", item)
                .execute());
    }

    @Override
    public void done(long number, Instant now) {
        sql.transact(handle -> handle.createUpdate(
                        "update erasure_request set state = 'done', done_at = :now where number = :number"
                                + " and state = 'agreed'")
                .bind("now", now.toEpochMilli())
                .bind("number", number)
                .execute());
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        return new ErasureRequest(
                row.getLong("number"),
                row.getString("item"),
                row.getString("library"),
                reason(row),
                Optional.ofNullable(row.getString("sentence")),
                new Ruling(row.getString("decision"), LocalDate.ofEpochDay(row.getLong("decision_date"))),
                State.of(row.getString("state")),
                row.getString("asked_by"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                Optional.ofNullable(row.getString("judged_by")),
                instant(row, "judged_at"),
                instant(row, "done_at"));
    }

    private static ErasureReason reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return ErasureReason.of(code)
                .orElseThrow(() -> new IllegalArgumentException("there is no reason '" + code + "' for an erasure"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
