package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Answers on their way to clients: so many bytes together, and each for a time. Thread-safe. */
final class Outbox {
    private static final int UNIT = 1024;
    private static final int PART = 64 * UNIT;

    private final Semaphore room;
    private final Duration time;

    /** @param bytes of all answers together; @param time after which a client that still reads is left */
    Outbox(long bytes, Duration time) {
        this.room = new Semaphore(Math.toIntExact(bytes / UNIT));
        this.time = time;
    }

    /**
     * Sends the body of an answer.
     *
     * @return whether there was room; if not, nothing was sent
     * @throws IOException if the client is gone or takes too long; the connection cannot be used any more
     */
    boolean send(ServletResponse response, byte[] body) throws IOException {
        int units = body.length / UNIT;
        if (!room.tryAcquire(units)) {
            return false;
        }
        try {
            response.setContentLength(body.length);
            sendParts(response.getOutputStream(), body);
            return true;
        } finally {
            room.release(units);
        }
    }

    private void sendParts(OutputStream out, byte[] body) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (int at = 0; at < body.length; at += PART) {
            if (System.nanoTime() > end) {
                throw new IOException("The client has not read its answer within " + time + " and is left");
            }
            out.write(body, at, Math.min(PART, body.length - at));
        }
    }
}
