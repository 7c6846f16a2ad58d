package org.tangthu.iiif.image.render;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.RetryLaterException;

/**
 * The one place that all renderings pass: a few run at one time, within a budget of memory; some more wait a short
 * while, first come first served, so that a large one is not starved by small ones; all others are told to come again
 * at once. Those who wait occupy threads of the server, therefore their number must stay well below that of its
 * threads: what stands ready is then always answered.
 */
public final class RenderQueue {
    private static final int UNIT = 1024;
    private static final int PLACES = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    /** What is done while a part of the budget is held. */
    public interface Work<T> {
        T run() throws IOException;
    }

    private final long bytes;
    private final Duration patience;
    private final Semaphore places;
    private final Semaphore running;
    private final Semaphore memory;

    /**
     * @param bytes that all running together may claim
     * @param atOnce how many run at one time
     * @param waiting how many more may wait
     * @param patience how long each of them waits at most
     */
    public RenderQueue(long bytes, int atOnce, int waiting, Duration patience) {
        if (bytes < UNIT) {
            throw new IllegalArgumentException("A budget of " + bytes + " bytes is too small to work with");
        }
        this.bytes = bytes;
        this.patience = patience;
        this.places = new Semaphore(atOnce + waiting);
        this.running = new Semaphore(atOnce, true);
        this.memory = new Semaphore(units(bytes), true);
    }

    /** As many at one time as there are processors; few enough waiting for a server of 144 threads. */
    public static RenderQueue ofThisMachine(long bytes) {
        int atOnce = Math.min(Runtime.getRuntime().availableProcessors(), PLACES / 2);
        return new RenderQueue(bytes, atOnce, PLACES - atOnce, PATIENCE);
    }

    /**
     * Does the work as soon as there is room.
     *
     * @param claim bytes that the work holds in memory at most
     * @throws RetryLaterException if too many wait already, or no room came in time
     * @throws InvalidRequestException if the claim exceeds the whole budget
     */
    public <T> T run(long claim, Work<T> work) throws IOException {
        if (claim > bytes) {
            throw new InvalidRequestException("This takes more memory than this server grants to one request");
        }
        long now = System.nanoTime();
        long until = now + patience.toNanos();
        return holding(
                places, 1, now, () -> holding(running, 1, until, () -> holding(memory, units(claim), until, work)));
    }

    /** @param until when to give up, on the clock of {@link System#nanoTime} */
    private static <T> T holding(Semaphore semaphore, int permits, long until, Work<T> work) throws IOException {
        try {
            if (!semaphore.tryAcquire(permits, Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new RetryLaterException("The image server is busy; ask again shortly", BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryLaterException("The server is stopping", STOPPING);
        }
        try {
            return work.run();
        } finally {
            semaphore.release(permits);
        }
    }

    private static int units(long bytes) {
        return Math.toIntExact((bytes + UNIT - 1) / UNIT);
    }
}
