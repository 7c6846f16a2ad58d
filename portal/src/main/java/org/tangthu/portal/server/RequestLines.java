package org.tangthu.portal.server;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of the request log to its file. Threads that answer only leave their line; ten times a second all lines that
 * came are written at once. So a request never waits for the disk, and if the process is killed, at most the last tenth
 * of a second is missing. When the disk does not follow, lines are left out, and the log says how many. Thread-safe.
 */
final class RequestLines implements AutoCloseable {
    /** Name of the logger, for whoever sends it to a file. An event holds whole lines, each with its time. */
    static final String NAME = "org.tangthu.request";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final long PERIOD_MILLIS = 100;
    private static final long LAST_LINES_SECONDS = 10;
    private static final int MOST_WAITING = 50_000;
    private static final int LONGEST_PATH = 300;
    private static final int MILLIS = 1_000;

    /** @param path as it came, still encoded, so that it holds no line break */
    record Line(
            long at,
            String id,
            String network,
            String method,
            String path,
            int status,
            long bytes,
            long millis,
            String cost) {}

    private final Queue<Line> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(RequestLines::daemon);
    /** Of the writer alone: the last second as text. */
    private long second = -1;

    private String secondText = "";

    RequestLines() {
        writer.scheduleWithFixedDelay(this::write, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void add(Line line) {
        if (count.get() < MOST_WAITING) {
            count.incrementAndGet();
            waiting.add(line);
        } else {
            leftOut.incrementAndGet();
        }
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        for (Line line = waiting.poll(); line != null; line = waiting.poll()) {
            count.decrementAndGet();
            append(line, text);
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            text.append(Instant.now()).append(" - ").append(missing).append(" requests are left out here\n");
        }
        if (text.length() > 0) {
            LOG.info(text.toString());
        }
    }

    private void append(Line line, StringBuilder text) {
        appendTime(line.at(), text);
        text.append(' ').append(line.id()).append(' ').append(line.network());
        text.append(' ').append(line.method()).append(' ');
        if (line.path().length() > LONGEST_PATH) {
            text.append(line.path(), 0, LONGEST_PATH).append('…');
        } else {
            text.append(line.path());
        }
        text.append(' ').append(line.status()).append(' ').append(line.bytes());
        text.append(' ').append(line.millis()).append("ms ").append(line.cost()).append('\n');
    }

    private void appendTime(long at, StringBuilder text) {
        if (at / MILLIS != second) {
            second = at / MILLIS;
            secondText = Instant.ofEpochSecond(second).toString().replace("Z", ".");
        }
        int millis = (int) (at % MILLIS);
        text.append(secondText)
                .append(millis < 100 ? millis < 10 ? "00" : "0" : "")
                .append(millis)
                .append('Z');
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "request-log");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes what is left; nobody may be adding any more. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (writer.awaitTermination(LAST_LINES_SECONDS, TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
