package org.tangthu.repository.lending;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has ended loans forgotten, at once and every minute, so that nothing tells for long who read what. */
public final class EndedLoans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndedLoans.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Loans loans;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts at once. */
    public EndedLoans(Loans loans) {
        this.loans = loans;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "ended-loans");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::forget, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void forget() {
        try {
            loans.forgetEnded();
        } catch (RuntimeException e) {
            LOG.warn("Ended loans could not be forgotten; this is tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
