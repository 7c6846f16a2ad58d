package org.tangthu.repository.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * An event in its place in the log.
 *
 * @param number 1 for the first, then one more each time
 * @param at UTC, whole milliseconds, never before that of the entry before
 * @param previous the hash of the entry before; {@link AuditAnchor#BEFORE_ALL} for the first
 * @param hash SHA-256 of {@link AuditForm}, in lower-case hexadecimal
 */
public record AuditEntry(long number, Instant at, AuditEvent event, String previous, String hash) {
    public AuditEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(event);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(hash);
    }

    /** The entry that follows another. */
    public static AuditEntry following(AuditAnchor last, Instant at, AuditEvent event) {
        if (event.action() == AuditAction.UNREADABLE) {
            throw new IllegalArgumentException("what is unreadable was read, not done");
        }
        long number = last.number() + 1;
        return new AuditEntry(number, at, event, last.hash(), AuditForm.hash(number, at, event, last.hash()));
    }

    /** The hash that it must have, being what it is. */
    String trueHash() {
        return AuditForm.hash(number, at, event, previous);
    }

    /** Names it, and with it everything before. */
    public AuditAnchor anchor() {
        return new AuditAnchor(number, hash);
    }

    /** A line of an export: one JSON object, without the line's end. */
    public String toJson() {
        return AuditForm.line(this);
    }
}
