package org.tangthu.linkeddata.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for queries that run, with a short queue before them. Who came first has the next one. Thread-safe. */
final class Slots {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    Slots(int slots, int mostWaiting, Duration patience) {
        this.free = new Semaphore(slots, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Takes a slot, after a wait if need be.
     *
     * @param most how long, at most, if that is less than the patience there is
     * @throws BusyQueries if there is none to be had, or the queue is full
     */
    void take(Duration most) {
        try {
            // Without a time it would not look at who waits already.
            if (!free.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                await(Math.min(patience.toMillis(), most.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyQueries(SOON);
        }
    }

    private void await(long millis) throws InterruptedException {
        boolean taken = false;
        if (waiting.incrementAndGet() <= mostWaiting) {
            try {
                taken = free.tryAcquire(millis, TimeUnit.MILLISECONDS);
            } finally {
                waiting.decrementAndGet();
            }
        } else {
            waiting.decrementAndGet();
        }
        if (!taken) {
            throw new BusyQueries(SOON);
        }
    }

    /** Gives one back; from any thread. */
    void give() {
        free.release();
    }

    int free() {
        return free.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }
}
