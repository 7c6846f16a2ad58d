package org.tangthu.repository.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.account.SessionStore;

final class SqlSessions implements SessionStore {
    /** The session and all above it: three at most. */
    private static final String LINE =
            """
            with recursive line (id, parent) as (
              select id, parent from session where id = :id
              union all
              select above.id, above.parent from session above join line on above.id = line.parent)
            """;

    private static final String BELOW =
            """
            with recursive below (id) as (
              select id from session where id = :id
              union all
              select child.id from session child join below on child.parent = below.id)
            """;

    private static final String COLUMNS = "id, kind, parent, account, reader, complete, created, ends, idle, idle_ends";

    private static final String SESSION = "select " + COLUMNS + " from session ";

    private final Sql sql;

    SqlSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Session session) {
        sql.transact(handle -> handle.createUpdate("insert into session (" + COLUMNS
                        + ") values (:id, :kind, :parent, :account, :reader, :complete, :created, :ends, :idle,"
                        + " :idleEnds)")
                .bind("id", session.id())
                .bind("kind", session.kind().code())
                .bind("parent", session.parent().orElse(null))
                .bind("account", session.account().orElse(null))
                .bind("reader", session.reader())
                .bind("complete", session.complete())
                .bind("created", session.created().toEpochMilli())
                .bind("ends", session.ends().toEpochMilli())
                .bind("idle", session.idle().toMillis())
                .bind("idleEnds", session.idleEnds().toEpochMilli())
                .execute());
    }

    /** A parent that is gone ends its children as one that has run out. */
    @Override
    public Optional<Session> find(String id, Instant now) {
        return sql.with(handle -> handle.createQuery(
                        LINE + SESSION
                                + """
                         where id = :id
                          and not exists (
                            select 1 from line left join session above on above.id = line.id
                             where above.ends <= :now or above.idle_ends <= :now
                                or (line.parent is not null
                                    and not exists (select 1 from session gone where gone.id = line.parent)))""")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row))
                .findOne());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                Kind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")),
                Optional.ofNullable(row.getString("account")),
                row.getString("reader"),
                row.getBoolean("complete"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("ends")),
                Duration.ofMillis(row.getLong("idle")),
                Instant.ofEpochMilli(row.getLong("idle_ends")));
    }

    @Override
    public void touch(String id, Instant now) {
        sql.transact(handle -> handle.createUpdate(
                        LINE
                                + """
                        update session
                           set idle_ends = case when :now + idle < ends then :now + idle else ends end
                         where id in (select id from line) and idle_ends > :now""")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute());
    }

    @Override
    public void end(String id) {
        sql.transact(handle -> end(handle, id));
    }

    private static void end(Handle handle, String id) {
        handle.createUpdate(BELOW + "delete from session where id in (select id from below)")
                .bind("id", id)
                .execute();
    }

    @Override
    public void endAll(String account, Optional<String> but) {
        sql.transact(handle -> handle.createUpdate(
                        BELOW + "delete from session where account = :account and id not in (select id from below)")
                .bind("id", but.orElse(""))
                .bind("account", account)
                .execute());
    }

    @Override
    public List<Session> of(String account, Instant now) {
        return sql.with(handle -> handle.createQuery(
                        SESSION
                                + """
                         where account = :account and ends > :now and idle_ends > :now
                         order by created desc, id""")
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public int purge(Instant now) {
        return sql.inTransaction(handle -> {
            List<String> ended = handle.createQuery("select id from session where ends <= :now or idle_ends <= :now")
                    .bind("now", now.toEpochMilli())
                    .mapTo(String.class)
                    .list();
            ended.forEach(id -> end(handle, id));
            return ended.size();
        });
    }
}
