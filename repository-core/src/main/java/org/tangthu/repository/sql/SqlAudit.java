package org.tangthu.repository.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditAnchor;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;

final class SqlAudit implements AuditLog {
    private final Sql sql;
    private final AuditRows rows;
    private final Clock clock;

    SqlAudit(Sql sql, Dialect dialect, Clock clock) {
        this.sql = sql;
        this.rows = new AuditRows(dialect);
        this.clock = clock;
    }

    @Override
    public AuditEntry append(AuditEvent event) {
        return sql.inTransaction(handle -> rows.append(handle, clock.instant(), event));
    }

    @Override
    public <T> T change(Supplier<T> change, Function<T, AuditEvent> event) {
        return sql.inTransaction(handle -> {
            T result = change.get();
            rows.append(handle, clock.instant(), event.apply(result));
            return result;
        });
    }

    @Override
    public List<AuditEntry> after(long number, AuditFilter filter, int limit) {
        return list("number > :number", "number", number, filter, limit);
    }

    @Override
    public List<AuditEntry> before(long number, AuditFilter filter, int limit) {
        return list("number < :number", "number desc", number, filter, limit);
    }

    private List<AuditEntry> list(String where, String order, long number, AuditFilter filter, int limit) {
        if (filter.libraries().map(Set::isEmpty).orElse(false)) {
            return List.of();
        }
        String query = "select " + AuditRows.COLUMNS + " from audit where " + where + conditions(filter) + " order by "
                + order + " limit :limit";
        return sql.with(handle -> bind(handle.createQuery(query), filter)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> AuditRows.entry(row))
                .list());
    }

    private static String conditions(AuditFilter filter) {
        return (filter.libraries().isPresent() ? " and library in (<libraries>)" : "")
                + (filter.from().isPresent() ? " and at >= :from" : "")
                + (filter.until().isPresent() ? " and at < :until" : "")
                + (filter.actor().isPresent() ? " and actor = :actor" : "")
                + (filter.action().isPresent() ? " and action = :action" : "");
    }

    private static Query bind(Query query, AuditFilter filter) {
        filter.libraries().ifPresent(libraries -> query.bindList("libraries", List.copyOf(libraries)));
        filter.from().ifPresent(from -> query.bind("from", from.toEpochMilli()));
        filter.until().ifPresent(until -> query.bind("until", until.toEpochMilli()));
        filter.actor().ifPresent(actor -> query.bind("actor", actor));
        filter.action().ifPresent(action -> query.bind("action", action.code()));
        return query;
    }

    @Override
    public List<AuditEntry> doneTo(String object, Set<AuditAction> actions, Instant since) {
        return sql.with(handle -> handle.createQuery("select " + AuditRows.COLUMNS + " from audit"
                        + " where action in (<actions>) and object = :object and at >= :since order by number")
                .bindList("actions", actions.stream().map(AuditAction::code).toList())
                .bind("object", object)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> AuditRows.entry(row))
                .list());
    }

    @Override
    public AuditAnchor head() {
        return sql.with(
                handle -> AuditRows.last(handle).map(AuditRows.Last::anchor).orElse(AuditAnchor.BEFORE_ALL));
    }
}
