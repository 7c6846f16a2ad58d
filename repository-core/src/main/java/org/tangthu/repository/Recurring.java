package org.tangthu.repository;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done at once and again after each pause, in a thread of its own. A failure is logged; the next turn comes. */
final class Recurring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final ScheduledThreadPoolExecutor executor;

    /**
     * Starts at once.
     *
     * @param name as it stands in the log, and of the thread
     */
    Recurring(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.executor = new ScheduledThreadPoolExecutor(1, turn -> {
            Thread thread = new Thread(turn, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The work '{}' failed; it is tried again in {}", name, pause, e);
        }
    }

    /** Waits some seconds for a turn that is under way. */
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
