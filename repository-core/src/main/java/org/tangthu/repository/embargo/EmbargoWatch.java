package org.tangthu.repository.embargo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for embargoes that are over: at once, at each midnight of a zone, and every hour, so that neither a failure nor a
 * machine that slept or whose clock was set delays an end for a day.
 */
public final class EmbargoWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbargoWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbargoEnds ends;
    private final Clock clock;
    private final ZoneId zone;
    private final ScheduledThreadPoolExecutor executor;
    private volatile boolean closing;

    /** Starts at once. */
    public EmbargoWatch(EmbargoEnds ends, Clock clock, ZoneId zone) {
        this.ends = ends;
        this.clock = clock;
        this.zone = zone;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "embargo-ends");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::look);
    }

    private void look() {
        try {
            int ended = ends.run(() -> !closing);
            if (ended > 0) {
                LOG.info("{} embargoes ended", ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            LOG.error("Ends of embargoes could not be committed; this is tried again within an hour", e);
        }
        if (!closing) {
            executor.schedule(this::look, pause(clock.instant(), zone).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Until midnight, but no more than an hour. */
    static Duration pause(Instant now, ZoneId zone) {
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Duration left = Duration.between(now, midnight).plus(SHORTEST_PAUSE);
        return left.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : left;
    }

    /** Lets the commit that is on its way end. */
    @Override
    public void close() {
        closing = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An end of an embargo was not committed within {}", PATIENCE);
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
