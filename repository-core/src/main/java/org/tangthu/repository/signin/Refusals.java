package org.tangthu.repository.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;

/**
 * Logs what was refused or failed and can be tried without end: of each action the first of each actor from each network in
 * an hour, and no more than {@link #MOST} an hour in all, so that whoever guesses cannot fill the log. Thread-safe.
 */
public final class Refusals {
    static final int MOST = 100;
    static final Duration PERIOD = Duration.ofHours(1);

    private final AuditLog audit;
    private final Clock clock;
    private final Map<AuditAction, Set<String>> logged = new EnumMap<>(AuditAction.class);
    private Instant ends = Instant.MIN;

    Refusals(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param event with its outcome; {@code anonymous} does what is done with a token that is none */
    public void note(AuditEvent event) {
        String who =
                event.actor() + " " + event.origin().map(AuditOrigin::network).orElse("");
        if (isNew(event.action(), who)) {
            audit.append(event);
        }
    }

    private synchronized boolean isNew(AuditAction action, String who) {
        Instant now = clock.instant();
        if (!now.isBefore(ends)) {
            logged.clear();
            ends = now.plus(PERIOD);
        }
        Set<String> known = logged.computeIfAbsent(action, first -> new HashSet<>());
        return known.size() < MOST && known.add(who);
    }
}
