package org.tangthu.repository.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;

/** The thread of one projector: follows the journal, and waits out failures of stores without ever giving up. */
final class ProjectionWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWorker.class);

    /** Idle rounds after which the data is looked for: somebody may have taken it away. */
    private static final int LOOK_AFTER = 10;

    private final Projector projector;
    private final LanesOpener opener;
    private final ProjectionSettings settings;
    private final Queue<FutureTask<?>> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private final Object monitor = new Object();
    private boolean woken;
    private long wakes;
    private volatile boolean current;
    private int idle;
    private volatile boolean held;
    private volatile boolean closing;
    private volatile Lanes lanes;
    private volatile String lastError;

    ProjectionWorker(Projector projector, LanesOpener opener, ProjectionSettings settings) {
        this.projector = projector;
        this.opener = opener;
        this.settings = settings;
        this.thread = new Thread(this::run, "projection-" + projector.name());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something is to be done, or may be. */
    void wake() {
        synchronized (monitor) {
            woken = true;
            wakes++;
            current = false;
            monitor.notifyAll();
        }
    }

    /**
     * Whether readers see everything: at its last look the journal had nothing new, nobody has woken this since, and nothing
     * is parked. Asks no store.
     */
    boolean current() {
        Lanes open = lanes;
        return current
                && open != null
                && open.serving().filter(lane -> lane.parkedCount() == 0).isPresent();
    }

    /** From now on no entries are applied; what is asked for is still done. */
    void hold() {
        held = true;
    }

    /** Runs on the worker's thread, between batches, once the lanes are open; fails if they cannot be opened. */
    <T> FutureTask<T> submit(Function<Lanes, T> work) {
        return submit(new FutureTask<>(() -> work.apply(opened())));
    }

    /** Begins a rebuild on the worker's thread, also where the lanes cannot be opened. */
    FutureTask<Boolean> rebuild() {
        return submit(new FutureTask<>(this::beginRebuild, true));
    }

    private void beginRebuild() {
        if (lanes == null) {
            lanes = opener.rebuild();
        } else {
            lanes.rebuild();
        }
    }

    private <T> FutureTask<T> submit(FutureTask<T> task) {
        tasks.add(task);
        if (closing) {
            task.cancel(false);
        }
        wake();
        return task;
    }

    Projector projector() {
        return projector;
    }

    ProjectionStatus status(long last) {
        Lanes open = lanes;
        Optional<String> error = Optional.ofNullable(lastError);
        if (open == null) {
            return new ProjectionStatus(projector.name(), 0, last, 0, Optional.empty(), OptionalInt.empty(), 0, error);
        }
        Checkpoint served = open.served();
        return new ProjectionStatus(
                projector.name(),
                served.sequence(),
                Math.max(0, last - served.sequence()),
                served.generation(),
                open.growth().map(growth -> growth.rebuild(last)),
                open.kept().map(kept -> OptionalInt.of(kept.generation())).orElse(OptionalInt.empty()),
                open.serving().map(Lane::parkedCount).orElse(0),
                error);
    }

    /** How far readers see; empty while nothing is open. */
    Optional<Checkpoint> served() {
        return Optional.ofNullable(lanes).map(Lanes::served);
    }

    private void run() {
        Duration pause = settings.pause();
        while (!closing) {
            try {
                boolean progress = step();
                lastError = null;
                pause = settings.pause();
                if (!progress) {
                    sleep(settings.poll());
                }
            } catch (RuntimeException | Error e) {
                if (!closing) {
                    report(e);
                    if (lanes == null) {
                        runTasks();
                    }
                    sleepThrough(pause);
                    pause = longer(pause);
                }
            }
        }
        closeLanes();
    }

    private boolean step() {
        if (lanes == null) {
            lanes = opener.open();
        }
        runTasks();
        boolean progress = !held && advance();
        announce();
        return progress;
    }

    private boolean advance() {
        long before = wakes();
        boolean nothingNew = false;
        try {
            boolean progress = lanes.advance();
            nothingNew = !progress;
            idle = progress ? 0 : idle + 1;
            return progress || idle % LOOK_AFTER == 0 && reopenIfLost();
        } catch (RuntimeException e) {
            if (reopenIfLost()) {
                return true;
            }
            throw e;
        } finally {
            looked(nothingNew, before);
        }
    }

    private long wakes() {
        synchronized (monitor) {
            return wakes;
        }
    }

    /** What was committed while the journal was looked at may have been missed: whoever did it woke this. */
    private void looked(boolean nothingNew, long wakesBefore) {
        synchronized (monitor) {
            current = nothingNew && wakes == wakesBefore;
        }
    }

    private boolean reopenIfLost() {
        Lanes open = lanes;
        if (!open.lost()) {
            return false;
        }
        LOG.warn("Projection {}: its data is gone and is made anew", projector.name());
        lanes = null;
        open.close();
        return true;
    }

    private void runTasks() {
        for (FutureTask<?> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private Lanes opened() {
        if (lanes == null) {
            throw new RepositoryException(projector.name() + " cannot be opened: " + lastError);
        }
        return lanes;
    }

    private void report(Throwable failure) {
        String reason = failure.toString();
        if (!reason.equals(lastError)) {
            LOG.warn("Projection {} is held up and tries again", projector.name(), failure);
        }
        lastError = reason;
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : twice;
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

    /** A commit does not cut a pause short, or a store that is down would be asked all the time; the end does. */
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

    private void announce() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    /** Waits until a batch was done. @return at most after this time */
    void awaitStep(Duration most) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(Math.max(1, most.toMillis()));
        }
    }

    private void closeLanes() {
        tasks.forEach(task -> task.cancel(false));
        try {
            if (lanes != null) {
                lanes.close();
            }
        } catch (RuntimeException e) {
            LOG.warn("Projection {} did not close well", projector.name(), e);
        }
    }

    /** Lets the running batch end, or give up, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        Lanes open = lanes;
        if (open != null) {
            open.hurry();
        }
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        projector.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
