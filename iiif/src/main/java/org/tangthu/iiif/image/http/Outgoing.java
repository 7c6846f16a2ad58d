package org.tangthu.iiif.image.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.tangthu.iiif.error.RetryLaterException;

/**
 * Answers that lie in memory until their clients have taken them, which a slow client draws out for as long as it
 * likes: together they are bounded in bytes, and what does not fit is put off. Thread-safe.
 */
public final class Outgoing {
    private static final int UNIT = 1024;
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final int units;
    private final Semaphore free;

    /** What is done while an answer is on its way. */
    interface Sending {
        void run() throws IOException;
    }

    /** @param bytes of all answers on their way together; one that is larger goes alone */
    public Outgoing(long bytes) {
        units = units(bytes);
        free = new Semaphore(units);
    }

    /**
     * Sends an answer.
     *
     * @param length of the answer in bytes
     * @throws RetryLaterException if too much is on its way; nothing was sent
     */
    void send(long length, Sending sending) throws IOException {
        int claim = Math.min(units, units(length));
        if (!free.tryAcquire(claim)) {
            throw new RetryLaterException("Too many slow clients are being answered; ask again shortly", BUSY);
        }
        try {
            sending.run();
        } finally {
            free.release(claim);
        }
    }

    private static int units(long bytes) {
        return Math.toIntExact((bytes + UNIT - 1) / UNIT);
    }
}
