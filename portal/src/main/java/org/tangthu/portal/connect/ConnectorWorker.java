package org.tangthu.portal.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.connect.NotDelivered.Unavailable;

/** The thread of one connector, which waits out failures without ever giving up. */
final class ConnectorWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWorker.class);

    private final Connector connector;
    private final Pace pace;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Thread thread;
    private final Object monitor = new Object();
    private boolean woken;
    private int failures;
    private volatile boolean closing;
    private volatile String heldUp;

    ConnectorWorker(Connector connector, Pace pace) {
        this.connector = connector;
        this.pace = pace;
        this.thread = new Thread(this::run, "connector-" + connector.settings().name());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something is to be sent, or may be. */
    void wake() {
        synchronized (monitor) {
            woken = true;
            monitor.notifyAll();
        }
    }

    Connector connector() {
        return connector;
    }

    ConnectorStatus status() {
        return connector.status(Optional.ofNullable(heldUp));
    }

    private void run() {
        while (!closing) {
            try {
                boolean progress = connector.advance();
                heldUp = null;
                failures = 0;
                if (!progress) {
                    sleep(pace.poll());
                }
            } catch (Unavailable e) {
                holdUp(e.getMessage(), e.pause());
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "Connector {} failed and tries again",
                        connector.settings().name(),
                        e);
                holdUp(e.toString(), Optional.empty());
            }
        }
    }

    private void holdUp(String reason, Optional<Duration> asked) {
        if (closing) {
            return;
        }
        if (!reason.equals(heldUp)) {
            LOG.warn(
                    "Connector {} is held up and tries again: {}",
                    connector.settings().name(),
                    reason);
        }
        heldUp = reason;
        failures++;
        Duration pause = pace.pauseAfter(failures, random);
        sleepThrough(asked.filter(wanted -> wanted.compareTo(pause) > 0).orElse(pause));
    }

    /** Until somebody wakes it. */
    private void sleep(Duration most) {
        synchronized (monitor) {
            if (!woken && !closing) {
                await(most);
            }
            woken = false;
        }
    }

    /** A commit does not cut a pause short, or a target that is down would be asked all the time; the end does. */
    private void sleepThrough(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        synchronized (monitor) {
            for (long left = pause.toNanos(); left > 0 && !closing; left = end - System.nanoTime()) {
                await(Duration.ofNanos(left));
            }
        }
    }

    private void await(Duration most) {
        try {
            monitor.wait(Math.max(1, most.toMillis()));
        } catch (InterruptedException e) {
            closing = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Gives up what is being sent, which is sent again at the next start, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        connector.close();
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
