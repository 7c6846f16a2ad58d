package org.tangthu.repository.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditAnchor;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;

/** Reads and appends rows of the audit log, within a transaction of whoever asks. */
final class AuditRows {
    static final String COLUMNS =
            "number, at, actor, action, object, library, outcome, network, request, details, previous, hash";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final Dialect dialect;

    AuditRows(Dialect dialect) {
        this.dialect = dialect;
    }

    record Last(AuditAnchor anchor, Instant at) {}

    /** One writer at a time until the transaction ends. SQLite has but one anyway. */
    AuditEntry append(Handle handle, Instant now, AuditEvent event) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("select pg_advisory_xact_lock('audit'::regclass::oid::bigint)");
        }
        Last last = last(handle).orElse(new Last(AuditAnchor.BEFORE_ALL, Instant.EPOCH));
        Instant at = now.isBefore(last.at()) ? last.at() : now.truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = AuditEntry.following(last.anchor(), at, event);
        insert(handle, entry);
        return entry;
    }

    static Optional<Last> last(Handle handle) {
        return handle.createQuery("select number, at, hash from audit order by number desc limit 1")
                .map((row, context) -> new Last(
                        new AuditAnchor(row.getLong("number"), row.getString("hash")),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .findOne();
    }

    private static void insert(Handle handle, AuditEntry entry) {
        AuditEvent event = entry.event();
        handle.createUpdate("insert into audit (" + COLUMNS
                        + ") values (:number, :at, :actor, :action, :object, :library, :outcome, :network, :request,"
                        + " :details, :previous, :hash)")
                .bind("number", entry.number())
                .bind("at", entry.at().toEpochMilli())
                .bind("actor", event.actor())
                .bind("action", event.action().code())
                .bind("object", event.object().orElse(null))
                .bind("library", event.library().orElse(null))
                .bind("outcome", event.outcome().code())
                .bind("network", event.origin().map(AuditOrigin::network).orElse(null))
                .bind("request", event.origin().flatMap(AuditOrigin::request).orElse(null))
                .bind("details", write(event.details()))
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
    }

    /** What somebody made unreadable in the database is told as such: its hash will not be right. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                event(row),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        Optional<String> network = Optional.ofNullable(row.getString("network"));
        Optional<String> request = Optional.ofNullable(row.getString("request"));
        try {
            return new AuditEvent(
                    row.getString("actor"),
                    AuditAction.of(row.getString("action")),
                    Optional.ofNullable(row.getString("object")),
                    Optional.ofNullable(row.getString("library")),
                    AuditOutcome.of(row.getString("outcome")),
                    network.map(known -> new AuditOrigin(known, request)),
                    JSON.readValue(row.getString("details"), DETAILS));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return AuditEvent.of("unreadable", AuditAction.UNREADABLE);
        }
    }

    private static String write(SortedMap<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
