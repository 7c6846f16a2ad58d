package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Bodies of requests on their way from clients: so many at one time, and each for a time. Every one holds a thread of the
 * server, and the server itself only ends the wait for the next byte. Thread-safe.
 */
final class Inbox {
    /** What is too long is read up to here, so that its client reads our answer; beyond, it is left. */
    private static final int MOST_IN_VAIN = 4 << 20;

    private static final int PART = 8 * 1024;

    private final Semaphore room;
    private final Duration time;

    /** @param most bodies at one time; @param time after which a client that still sends is left */
    Inbox(int most, Duration time) {
        this.room = new Semaphore(most);
        this.time = time;
    }

    /**
     * Receives a body.
     *
     * @param longest bytes
     * @throws Refusal if it is longer, comes too slowly, or if there is no room
     * @throws IOException if the client is gone
     */
    byte[] receive(ServletRequest request, int longest) throws IOException {
        if (!room.tryAcquire()) {
            throw Refusal.leaving(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Too many clients are sending queries; ask again soon, or by GET");
        }
        try {
            return read(request.getInputStream(), longest);
        } finally {
            room.release();
        }
    }

    private byte[] read(InputStream in, int longest) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        int count = 0;
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            count += read;
            if (System.nanoTime() > end) {
                throw Refusal.leaving(
                        HttpServletResponse.SC_REQUEST_TIMEOUT,
                        "The request was not sent within " + time.toSeconds() + " s");
            }
            if (count > Math.max(longest, MOST_IN_VAIN)) {
                throw Refusal.leaving(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLong(longest));
            }
            if (count <= longest) {
                body.write(part, 0, read);
            }
        }
        if (count > longest) {
            throw new Refusal(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLong(longest));
        }
        return body.toByteArray();
    }

    private static String tooLong(int longest) {
        return "The request is longer than " + longest + " bytes";
    }
}
