package org.tangthu.iiif.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pyramids anew that turned out to be damaged while they were served. The same file is not touched again for an
 * hour, so that a failing disk does not keep the machine busy. Thread-safe.
 */
final class Mending implements Consumer<Path> {
    static final Duration PAUSE = Duration.ofHours(1);
    private static final int MAX_REMEMBERED = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    /** Removes a damaged file and makes what is missing of its item. */
    interface Mender {
        void mend(Path file) throws IOException, InterruptedException;
    }

    private final Executor executor;
    private final Clock clock;
    private final Mender mender;
    private final Map<Path, Instant> mended = new ConcurrentHashMap<>();

    /** @param executor that may take its time */
    Mending(Executor executor, Clock clock, Mender mender) {
        this.executor = executor;
        this.clock = clock;
        this.mender = mender;
    }

    @Override
    public void accept(Path file) {
        Instant now = clock.instant();
        mended.values().removeIf(since -> !since.plus(PAUSE).isAfter(now));
        if (mended.size() >= MAX_REMEMBERED || mended.putIfAbsent(file, now) != null) {
            return;
        }
        LOG.error("{} is damaged; it is removed and made anew. Is the disk in order?", file);
        try {
            executor.execute(() -> mend(file));
        } catch (RejectedExecutionException e) {
            LOG.warn("The server is stopping; 'tangthu verify --repair' makes {} anew", file);
        }
    }

    private void mend(Path file) {
        try {
            mender.mend(file);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be made anew; 'tangthu verify --repair' tries again", file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
