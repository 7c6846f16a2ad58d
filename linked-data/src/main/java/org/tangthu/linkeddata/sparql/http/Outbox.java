package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.tangthu.linkeddata.sparql.AnswerBody;

/** Answers on their way to clients: so many bytes together, and each for a time. Thread-safe. */
final class Outbox {
    private static final int UNIT = 1024;

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
     * @param head tells what the answer is, once it is sure to be sent: an error must not bear its entity tag
     * @return whether there was room; if not, nothing was told or sent
     * @throws IOException if the client is gone or takes too long; the connection cannot be used any more
     */
    boolean send(ServletResponse response, AnswerBody body, Runnable head) throws IOException {
        int units = body.size() / UNIT;
        if (!room.tryAcquire(units)) {
            return false;
        }
        try {
            head.run();
            response.setContentLength(body.size());
            sendParts(response.getOutputStream(), body);
            return true;
        } finally {
            room.release(units);
        }
    }

    private void sendParts(OutputStream out, AnswerBody body) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (ByteBuffer part : body.parts()) {
            if (System.nanoTime() > end) {
                throw new IOException("The client has not read its answer within " + time + " and is left");
            }
            out.write(part.array(), 0, part.limit());
        }
    }
}
