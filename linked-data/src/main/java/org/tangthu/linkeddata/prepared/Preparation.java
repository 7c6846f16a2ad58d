package org.tangthu.linkeddata.prepared;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sets anew when they are due, each on a thread of its own: one that takes long keeps no other waiting. */
public final class Preparation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long LOOK_MILLIS = 1_000;

    private final List<PreparedSet> sets;
    private final List<Thread> threads;
    private volatile boolean closing;

    public Preparation(List<PreparedSet> sets) {
        this.sets = List.copyOf(sets);
        this.threads = this.sets.stream().map(this::thread).toList();
    }

    private Thread thread(PreparedSet set) {
        Thread thread = new Thread(() -> run(set), "prepared-" + set.name());
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** From now on sets are made when they are due. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Removes what all sets hold, as {@link PreparedSet#forget}. */
    public void forget() {
        sets.forEach(PreparedSet::forget);
    }

    private void run(PreparedSet set) {
        while (!closing) {
            try {
                set.prepare(() -> closing);
            } catch (Throwable e) {
                LOG.error("The files of '{}' could not be prepared; they are tried again", set.name(), e);
            }
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
        for (Thread thread : threads) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was an interrupt meanwhile */
    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
