package org.tangthu.repository.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the head of the log into the program's log file: at once, after each midnight (UTC), and at the end. */
public final class AuditAnchors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AuditLog log;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts at once. */
    public AuditAnchors(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "audit-anchors");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::daily);
    }

    private void daily() {
        write();
        var now = clock.instant().atZone(ZoneOffset.UTC);
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC);
        executor.schedule(this::daily, Duration.between(now, midnight).toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            LOG.info("{}", log.head());
        } catch (RuntimeException e) {
            LOG.error("The head of the audit log could not be read; this is tried again tomorrow", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
