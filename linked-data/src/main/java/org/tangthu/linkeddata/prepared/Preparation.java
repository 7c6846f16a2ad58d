package org.tangthu.linkeddata.prepared;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sets anew when they are due, one after the other on a thread of its own. */
public final class Preparation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long LOOK_MILLIS = 1_000;

    private final List<PreparedSet> sets;
    private final Thread thread = new Thread(this::run, "prepared-files");
    private volatile boolean closing;

    public Preparation(List<PreparedSet> sets) {
        this.sets = List.copyOf(sets);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** From now on sets are made when they are due. */
    public void start() {
        thread.start();
    }

    /** Removes what all sets hold, as {@link PreparedSet#forget}. */
    public void forget() {
        sets.forEach(PreparedSet::forget);
    }

    private void run() {
        while (!closing) {
            sets.forEach(set -> set.prepare(() -> closing));
            await();
        }
    }

    private synchronized void await() {
        // Interrupts are not used: what is written now may come from a store that closes its files when one meets it.
        if (!closing) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                LOG.debug("Preparation is not ended by interrupts");
            }
        }
    }

    /** Gives up what is being made, and waits until nothing is read any more. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
