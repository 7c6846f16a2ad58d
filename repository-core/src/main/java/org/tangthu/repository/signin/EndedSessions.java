package org.tangthu.repository.signin;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has ended sessions, old attempts and old tokens forgotten, at once and every ten minutes. */
public final class EndedSessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AccountServices accounts;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts at once. */
    public EndedSessions(AccountServices accounts) {
        this.accounts = accounts;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "ended-sessions");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::forget, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void forget() {
        try {
            accounts.purge();
        } catch (RuntimeException e) {
            LOG.warn("Ended sessions could not be forgotten; this is tried again in ten minutes", e);
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
