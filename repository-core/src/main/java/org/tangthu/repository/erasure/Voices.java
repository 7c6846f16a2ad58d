package org.tangthu.repository.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOutcome;

/**
 * Whether two accounts are the voices of two persons, as far as the audit log can tell. An account is <em>opened</em> by
 * whoever else makes it, gives it a password or an office, takes its second factor away, ties it to an identity or unlocks
 * it: who did so may be the one that now speaks with it. Thread-safe.
 */
final class Voices {
    /** In this time whoever was shut out of the own account has noticed. */
    private static final Duration NOTICE = Duration.ofDays(14);

    private static final Set<AuditAction> OPENING = Set.of(
            AuditAction.ACCOUNT_CREATE,
            AuditAction.PASSWORD_CHANGE,
            AuditAction.SECOND_FACTOR_REMOVE,
            AuditAction.IDENTITY_LINK,
            AuditAction.ROLES_CHANGE,
            AuditAction.UNLOCK);

    private final AuditLog audit;

    Voices(AuditLog audit) {
        this.audit = audit;
    }

    /** Whether nothing tells that one person asked and now agrees. */
    boolean areTwo(ErasureRequest request, String agreeing) {
        Instant asked = request.askedAt();
        return openings(agreeing, asked).stream()
                        .allMatch(opening -> opening.at().isBefore(asked))
                && isOwn(agreeing, request.askedBy(), asked)
                && isOwn(request.askedBy(), agreeing, asked);
    }

    /** Before the request a new account must not be the other one's work; one that somebody had already, nobody's. */
    private boolean isOwn(String account, String other, Instant asked) {
        List<AuditEntry> before = openings(account, asked).stream()
                .filter(opening -> opening.at().isBefore(asked))
                .toList();
        boolean fresh = before.stream().anyMatch(opening -> opening.event().action() == AuditAction.ACCOUNT_CREATE);
        return before.stream()
                .allMatch(opening -> fresh && !opening.event().actor().equals(other));
    }

    private List<AuditEntry> openings(String account, Instant asked) {
        return audit.doneTo(account, OPENING, asked.minus(NOTICE)).stream()
                .filter(entry -> entry.event().outcome() == AuditOutcome.DONE)
                .filter(entry -> !entry.event().actor().equals(account))
                .toList();
    }
}
