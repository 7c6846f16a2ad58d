package org.tangthu.portal.audit;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.deposit.DepositRefused;
import org.tangthu.repository.erasure.ErasureRefused;
import org.tangthu.repository.projection.RefusedDecision;

/**
 * Carries out what is not done in SQL alone, and logs it. The log is written first: where it cannot be, nothing is done.
 * Thread-safe.
 */
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final AuditLog log;

    public AuditTrail(AuditLog log) {
        this.log = log;
    }

    /**
     * Does the work between two entries: that it is begun, and what came of it.
     *
     * @param event of which the outcome is set here
     * @throws org.tangthu.repository.RepositoryException if the log cannot be written; then nothing was done
     */
    public <T> T carryOut(AuditEvent event, Supplier<T> work) {
        log.append(event.ended(AuditOutcome.BEGUN));
        try {
            T result = work.get();
            end(event);
            return result;
        } catch (RuntimeException e) {
            end(event.ended(outcome(e)).with("error", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** The same for work that returns nothing. */
    public void carryOut(AuditEvent event, Runnable work) {
        carryOut(event, () -> {
            work.run();
            return event;
        });
    }

    /** What was done is done: that it was begun stands in the log already. */
    private void end(AuditEvent event) {
        try {
            log.append(event);
        } catch (RuntimeException e) {
            LOG.error(
                    "The audit log holds only that {} of {} was begun; it ended as {}",
                    event.action().code(),
                    event.object().orElse("-"),
                    event.outcome().code(),
                    e);
        }
    }

    private static AuditOutcome outcome(RuntimeException e) {
        boolean refused = e instanceof PortalException
                || e instanceof CommitConflict
                || e instanceof DepositRefused
                || e instanceof ErasureRefused
                || e instanceof RefusedDecision
                || e instanceof IllegalArgumentException;
        return refused ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    }
}
