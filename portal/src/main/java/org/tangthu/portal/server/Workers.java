package org.tangthu.portal.server;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that answer requests. Most answers take microseconds, so a thread more than there are processors does
 * nearly all of them, and they are seldom put to sleep and woken, which costs as much as a tile. When they are all held
 * by what takes long, whoever waits longer than {@value #PATIENCE_MILLIS} ms is taken by a helper, of which there are as
 * many as needed, up to a bound. Thread-safe.
 *
 * <p>A usual pool wakes another sleeping thread for each request. Measured with tiles at 8 connections on 2 processors,
 * this one takes a fifth less processor time, and a third of the time at the slow end.
 */
final class Workers implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long PATIENCE_MILLIS = 2;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    private static final int QUIET_LOOKS = 50;
    private static final long IDLE_SECONDS = 30;

    private record Task(Runnable work, long since) {}

    private final int regulars;
    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger busyRegulars = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private final Thread watch = new Thread(this::watch, "http-watch");
    private final AtomicBoolean watching = new AtomicBoolean();
    private volatile boolean closed;

    /** As many regulars as processors and one. @param most threads at one time, more than that */
    Workers(int most) {
        this(Runtime.getRuntime().availableProcessors() + 1, most);
    }

    Workers(int regulars, int most) {
        this.regulars = regulars;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "http-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        // A helper too many is not missed: there are helpers already.
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        for (int i = 0; i < regulars; i++) {
            threads.execute(this::serve);
        }
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(new Task(work, System.nanoTime()));
        watchIfNeeded();
    }

    /** Called after each change that may leave a task without a thread, so that one of two callers sees it. */
    private void watchIfNeeded() {
        if (busyRegulars.get() >= regulars && !waiting.isEmpty() && watching.compareAndSet(false, true)) {
            LockSupport.unpark(watch);
        }
    }

    private void serve() {
        while (!closed) {
            try {
                Task task = waiting.take();
                busyRegulars.incrementAndGet();
                watchIfNeeded();
                run(task);
                busyRegulars.decrementAndGet();
            } catch (InterruptedException e) {
                // Either this is closed, or an earlier task left it behind, which is no reason to stop.
                LOG.debug("Interrupted", e);
            }
        }
    }

    private void help() {
        for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
            run(task);
        }
    }

    private void run(Task task) {
        running.incrementAndGet();
        try {
            task.work().run();
        } catch (RuntimeException | Error e) {
            LOG.error("A connection broke off", e);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Looks at the queue every now and then while there is traffic, and sleeps when there is none. */
    private void watch() {
        int quiet = 0;
        while (!closed) {
            Task oldest = waiting.peek();
            quiet = oldest == null ? quiet + 1 : 0;
            if (oldest != null && System.nanoTime() - oldest.since() >= PATIENCE) {
                threads.execute(this::help);
            }
            if (quiet < QUIET_LOOKS) {
                LockSupport.parkNanos(PATIENCE);
            } else {
                sleepUntilNeeded();
                quiet = 0;
            }
        }
    }

    private void sleepUntilNeeded() {
        watching.set(false);
        if (waiting.isEmpty()) {
            LockSupport.park(this);
        }
        watching.set(true);
    }

    /** How many requests are being answered now. */
    int running() {
        return running.get();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
        threads.shutdownNow();
    }
}
