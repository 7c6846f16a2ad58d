package org.tangthu.repository.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The log of what was done by whom. It only grows: the database refuses to change or delete entries. Numbers have no gaps,
 * however many threads and processes append. Thread-safe.
 *
 * <p>Whoever makes a change logs it. What is changed in this database is changed by {@link #change}. What is done elsewhere is
 * appended before as {@link AuditOutcome#BEGUN} and afterwards as what it came to, so that nothing is done of which nothing
 * could be written.
 */
public interface AuditLog {
    /**
     * Appends an entry, durable on return; within {@link #change} it becomes durable with the change.
     *
     * @throws org.tangthu.repository.RepositoryException if it could not be written; what was to be logged must not be done
     */
    AuditEntry append(AuditEvent event);

    /**
     * Makes a change in this database and appends what it was: both or neither. The last lock taken is that of the log, so
     * the change itself must not append.
     *
     * @param change writes by ports of the same database, on this thread
     * @param event told what the change returned
     */
    <T> T change(Supplier<T> change, Function<T, AuditEvent> event);

    /** The same for a change that returns nothing. */
    default void change(Runnable change, AuditEvent event) {
        change(
                () -> {
                    change.run();
                    return event;
                },
                Function.identity());
    }

    /** Entries after a number, in order. @param number 0 to begin */
    List<AuditEntry> after(long number, AuditFilter filter, int limit);

    /** Entries before a number, the latest first. @param number {@link Long#MAX_VALUE} to begin */
    List<AuditEntry> before(long number, AuditFilter filter, int limit);

    /** What was done to something, in order. @param since not before */
    List<AuditEntry> doneTo(String object, Set<AuditAction> actions, Instant since);

    /** The last entry; {@link AuditAnchor#BEFORE_ALL} while there is none. */
    AuditAnchor head();
}
