package org.tangthu.portal.cli;

import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;

/** What this command does on a home that it holds, logged under the name of the user who runs it. */
final class OwnAudit {
    private final AuditTrail trail;

    OwnAudit(AuditLog log) {
        this.trail = new AuditTrail(log);
    }

    void carryOut(AuditAction action, String object, Runnable work) {
        trail.carryOut(event(action).on(object), work);
    }

    /** The same for what is done to nothing in particular. */
    void carryOut(AuditAction action, Runnable work) {
        trail.carryOut(event(action), work);
    }

    static AuditEvent event(AuditAction action) {
        return AuditEvent.of(System.getProperty("user.name"), action).with("by", "command");
    }
}
