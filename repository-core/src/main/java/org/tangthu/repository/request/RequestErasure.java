package org.tangthu.repository.request;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases requests and contacts that were kept long enough: at once, and every hour. */
public final class RequestErasure implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestErasure.class);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReaderRequests requests;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts at once. @param kept how long a closed request, and the contact of an open one, may be kept */
    public RequestErasure(ReaderRequests requests, Duration kept, Clock clock) {
        this.requests = requests;
        this.kept = kept;
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "request-erasure");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::run, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    private void run() {
        try {
            long erased = requests.erase(clock.instant().minus(kept));
            if (erased > 0) {
                LOG.info("{} requests of readers, or their contacts, were erased after {} days", erased, kept.toDays());
            }
        } catch (RuntimeException e) {
            LOG.error("Old requests of readers could not be erased; this is tried again within an hour", e);
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
    }
}
