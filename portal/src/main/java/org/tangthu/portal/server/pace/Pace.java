package org.tangthu.portal.server.pace;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * How long a client has made a thread wait in one direction, less what the bytes that it moved are worth. For one thread at
 * a time.
 */
final class Pace {
    private final long grace;
    private final double nanosPerByte;
    private long debt;
    private boolean waiting;
    private long since;

    Pace(PaceSettings settings) {
        this.grace = settings.grace().toNanos();
        this.nanosPerByte = (double) TimeUnit.SECONDS.toNanos(1) / settings.bytesPerSecond();
    }

    /** A client of whom nothing is known yet. */
    void reset() {
        debt = 0;
        waiting = false;
    }

    /** Nobody waits any more, whatever was left half done: the thread had left the client to itself. */
    void rest() {
        waiting = false;
    }

    /**
     * The thread tries once more.
     *
     * @param now of a clock that only goes forward, in nanoseconds
     * @throws IOException if it has waited too long by now
     */
    void tried(long now) throws IOException {
        if (waiting) {
            waiting = false;
            debt += now - since;
            if (debt > grace) {
                throw new SocketTimeoutException("The client is too slow and is left");
            }
        }
    }

    /** @param bytes that were moved; negative at the end @param more whether the thread has to wait for the rest */
    void moved(long bytes, boolean more, long now) {
        debt = Math.max(0, debt - (long) (Math.max(0, bytes) * nanosPerByte));
        waiting = more;
        since = now;
    }
}
