package org.tangthu.repository.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.Purge;
import org.tangthu.repository.object.ObjectStore;

/**
 * Carries out what was agreed, in a thread of its own: at once, after each start, and every minute as long as something
 * could not be done. First the tombstone, so that the item is nowhere to be seen; then its bytes in the objects; then what
 * is left elsewhere. Every step can be done twice, so a death in between only means to begin anew.
 */
public final class ErasureWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Catalogue catalogue;
    private final Committer committer;
    private final ObjectStore objects;
    private final ErasureRequests requests;
    private final List<Remnants> remnants;
    private final AuditLog audit;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts at once. @param remnants the places beside the objects, in the order in which they are cleared */
    public ErasureWork(
            Catalogue catalogue,
            Committer committer,
            ObjectStore objects,
            ErasureRequests requests,
            List<Remnants> remnants,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.committer = committer;
        this.objects = objects;
        this.requests = requests;
        this.remnants = List.copyOf(remnants);
        this.audit = audit;
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "erasures");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.scheduleWithFixedDelay(this::run, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins at once, and waits some seconds for the end of it. */
    void hurry() {
        try {
            Future<?> round = executor.submit(this::run);
            round.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("An erasure takes more than {} and goes on", PATIENCE);
        } catch (RejectedExecutionException e) {
            LOG.info("The repository is being closed; what was agreed is erased after the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a round of erasures reports its failures itself", e);
        }
    }

    private void run() {
        try {
            for (ErasureRequest request : requests.agreed()) {
                carryOut(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("What is to be erased could not be read; this is tried again", e);
        }
    }

    private void carryOut(ErasureRequest request) throws InterruptedException {
        String item = request.item();
        if (!attempt(item, "the catalogue", () -> bury(request))) {
            return;
        }
        boolean whole = attempt(item, "its object", () -> objects.erase(item))
                & attempt(item, "the requests", () -> requests.forget(item));
        for (Remnants place : remnants) {
            whole &= attempt(item, place.place(), () -> place.erase(item));
        }
        if (whole && attempt(item, "the list of what is to be done", () -> end(request))) {
            LOG.info("{} was erased, by request {}", item, request.number());
        }
    }

    private void end(ErasureRequest request) {
        audit.change(
                () -> requests.done(request.number(), clock.instant()),
                AuditEvent.of(request.judgedBy().orElseThrow(), AuditAction.PURGE)
                        .on(request.item())
                        .at(request.library())
                        .with("request", Long.toString(request.number()))
                        .with("reason", request.reason().code())
                        .with("decision", request.ruling().number())
                        .with("decisionDate", request.ruling().date().toString())
                        .with("askedBy", request.askedBy())
                        .with("agreedBy", request.judgedBy().orElseThrow()));
    }

    private void bury(ErasureRequest request) {
        if (catalogue.find(request.item()).isPresent()) {
            committer.purge(new Purge(
                    request.item(),
                    request.reason().code(),
                    request.ruling(),
                    request.askedBy(),
                    request.judgedBy().orElseThrow()));
        }
    }

    private static boolean attempt(String item, String place, Step step) throws InterruptedException {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} could not be erased from {}; this is tried again every minute", item, place, e);
            return false;
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /** Waits some seconds for what is under way; the rest goes on after the next start. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An erasure did not end within {}; it goes on after the next start", PATIENCE);
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
