package org.tangthu.repository.signin;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOrigin;

/**
 * Who does something to an account, for the audit log.
 *
 * @param origin empty for the command line on a home that no server uses
 */
public record Doer(String actor, Optional<AuditOrigin> origin) {
    public Doer {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(origin);
    }

    AuditEvent does(AuditAction action) {
        AuditEvent event = AuditEvent.of(actor, action);
        return origin.map(event::from).orElse(event);
    }
}
