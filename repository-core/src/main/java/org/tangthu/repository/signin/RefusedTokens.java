package org.tangthu.repository.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;

/**
 * Logs that requests were refused for their tokens: the first of each holder from each network in an hour, and no more than
 * {@link #MOST} an hour in all, so that whoever guesses cannot fill the log. Thread-safe.
 */
public final class RefusedTokens {
    static final int MOST = 100;
    static final Duration PERIOD = Duration.ofHours(1);

    private final AuditLog audit;
    private final Clock clock;
    private final Set<String> logged = new HashSet<>();
    private Instant ends = Instant.MIN;

    RefusedTokens(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param holder whose token it is; {@code anonymous} of one that is none, or has ended */
    public void refused(String holder, AuditOrigin origin) {
        if (isNew(holder + " " + origin.network())) {
            audit.append(
                    AuditEvent.of(holder, AuditAction.TOKEN_REFUSE).from(origin).ended(AuditOutcome.REFUSED));
        }
    }

    private synchronized boolean isNew(String kind) {
        Instant now = clock.instant();
        if (!now.isBefore(ends)) {
            logged.clear();
            ends = now.plus(PERIOD);
        }
        return logged.size() < MOST && logged.add(kind);
    }
}
