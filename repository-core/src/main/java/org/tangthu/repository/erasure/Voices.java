package org.tangthu.repository.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
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

    /**
     * Whether nothing tells that one person asked and now agrees: nobody opened the account that agrees since the request
     * was made, and no hand that opened the one before opened the other, nor is it the other.
     */
    boolean areTwo(ErasureRequest request, String agreeing) {
        Instant asked = request.askedAt();
        Set<String> behindAsker = new HashSet<>();
        Set<String> behindAgreeing = new HashSet<>();
        gather(behindAsker, request.askedBy(), agreeing, asked);
        gather(behindAgreeing, agreeing, request.askedBy(), asked);
        return openings(agreeing, asked).isEmpty() && Collections.disjoint(behindAsker, behindAgreeing);
    }

    /** An account, who opened it, who opened theirs, and so on. */
    private void gather(Set<String> hands, String account, String other, Instant asked) {
        if (hands.add(account)) {
            openings(account, asked.minus(NOTICE)).stream()
                    .filter(opening -> opening.at().isBefore(asked))
                    .map(AuditEntry::event)
                    .filter(event -> event.actor().equals(other) || isByAccount(event))
                    .forEach(event -> gather(hands, event.actor(), other, asked));
        }
    }

    /** Not by the command line, the administrator's token or the program: these make the first accounts of a home. */
    private static boolean isByAccount(AuditEvent event) {
        return event.origin().isPresent()
                && !event.actor().equals(Authority.OWNER)
                && !event.actor().startsWith("system:");
    }

    private List<AuditEntry> openings(String account, Instant since) {
        return audit.doneTo(account, OPENING, since).stream()
                .filter(entry -> entry.event().outcome() == AuditOutcome.DONE)
                .filter(entry -> !entry.event().actor().equals(account))
                .toList();
    }
}
