package org.tangthu.repository.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalEntry;

/**
 * Drives the projectors along the journal: one thread, checkpoint and fate for each, so that none delays another. It
 * owns them from its construction and closes them. Thread-safe.
 */
public final class ProjectionRunner implements AutoCloseable {
    private final Map<String, ProjectionWorker> workers = new LinkedHashMap<>();
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final JournalBell bell;
    private final ProjectionSettings settings;
    private final Runnable waker = () -> workers().forEach(ProjectionWorker::wake);

    /** Starts at once. */
    public ProjectionRunner(
            List<Projector> projectors,
            Journal journal,
            Catalogue catalogue,
            Checkpoints checkpoints,
            JournalBell bell,
            Clock clock,
            ProjectionSettings settings) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.bell = bell;
        this.settings = settings;
        for (Projector projector : projectors) {
            ProjectionWorker worker = new ProjectionWorker(
                    projector,
                    new LanesOpener(
                            projector,
                            checkpoints,
                            new Census(catalogue),
                            checkpoint -> new Lane(projector, checkpoint, journal, checkpoints, clock, settings)),
                    settings);
            if (workers.put(projector.name(), worker) != null) {
                throw new IllegalArgumentException("two projectors are called '" + projector.name() + "'");
            }
        }
        workers().forEach(ProjectionWorker::start);
        bell.listen(waker);
    }

    public List<ProjectionStatus> status() {
        long last = journal.last();
        return workers().stream().map(worker -> worker.status(last)).toList();
    }

    public ProjectionStatus status(String name) {
        return worker(name).status(journal.last());
    }

    /**
     * Which generation readers of a projection see, and how far; empty while there is none. It is told from memory: whoever
     * keeps something that was made of the projection sees by it that the projection moved on.
     */
    public Optional<Checkpoint> served(String name) {
        return worker(name).served();
    }

    /**
     * Whether readers of a projection see all that this process committed, and nothing of it is parked; what another process
     * committed they may see some seconds later. Asks no store, so that every request may ask it.
     */
    public boolean current(String name) {
        return worker(name).current();
    }

    public List<String> names() {
        return List.copyOf(workers.keySet());
    }

    /** The projectors, to compare what they hold. */
    public List<Projector> projectors() {
        return workers().stream().map(ProjectionWorker::projector).toList();
    }

    /** What readers of this projection do not see, and why. */
    public List<ParkedEntry> parked(String name) {
        return checkpoints.parked(name, status(name).generation());
    }

    /** Tries what is parked again and waits for the outcome. @return how many entities remain parked */
    public int retry(String name) {
        return done(
                worker(name).submit(lanes -> lanes.serving().map(Lane::retry).orElse(0)));
    }

    /** Applies entities again, whatever the checkpoint says, and waits for it. What fails is parked. */
    public void reapply(String name, Collection<JournalEntry> entries) {
        done(submit(name, lanes -> lanes.serving().ifPresent(lane -> lane.reapply(entries))));
    }

    /**
     * Begins to rebuild these projections beside what is served, and switches each when it is complete; {@link
     * #awaitIdle} waits for that. A rebuild that is under way goes on. What was kept to go back to is dropped, and so is
     * what is damaged such that it cannot be opened.
     *
     * @throws RepositoryException if there is no such projection, then none is begun; or if one cannot be begun
     */
    public void rebuild(Collection<String> names) {
        names.forEach(this::worker);
        names.stream().map(name -> worker(name).rebuild()).toList().forEach(ProjectionRunner::done);
    }

    /** Lets all projections but these stand where they are until the runner ends, so that they take no time from these. */
    public void holdAllBut(Collection<String> names) {
        workers.forEach((name, worker) -> {
            if (!names.contains(name)) {
                worker.hold();
            }
        });
    }

    /** Gives up a rebuild. @throws RefusedDecision if none is under way, or nothing else could be served and fed */
    public void cancel(String name) {
        done(submit(name, Lanes::cancel));
    }

    /** Switches to a rebuild that is complete and was held because it lacks something. @throws RefusedDecision if there is none */
    public void adopt(String name) {
        done(submit(name, Lanes::adopt));
    }

    /**
     * Back to the generation that was served before the last switch, at once; it then catches up with the journal. What
     * was served until now is kept in its place.
     *
     * @throws RefusedDecision if nothing is kept
     */
    public void rollback(String name) {
        done(submit(name, Lanes::rollback));
    }

    /** Drops the generation that is kept to go back to, if any, and frees its disk. */
    public void forget(String name) {
        done(submit(name, Lanes::forget));
    }

    /**
     * Writes what is served anew, without the room that its changes have left behind, and waits for that; it goes on
     * meanwhile.
     *
     * @throws RefusedDecision if it cannot be done
     */
    public void compact(String name) {
        worker(name).projector().compact();
    }

    /**
     * Lets nothing stay of an entity that was purged, in any generation of a projection; the one that is kept to go back to
     * is dropped. It may take long: see {@link Projector#expunge}.
     *
     * @param purge the last entry of the entity
     * @throws RepositoryException if it cannot be done now; a rebuild under way may have to come to its end first
     */
    public void erase(String name, JournalEntry purge) {
        done(submit(name, lanes -> lanes.erase(purge)));
    }

    private FutureTask<Boolean> submit(String name, Consumer<Lanes> work) {
        return worker(name).submit(lanes -> {
            work.accept(lanes);
            return true;
        });
    }

    /** Bytes that the generation which is kept takes; empty if none is, or it cannot tell. */
    public OptionalLong keptBytes(String name) {
        OptionalInt kept = status(name).kept();
        return kept.isPresent() ? worker(name).projector().bytes(kept.getAsInt()) : OptionalLong.empty();
    }

    /** Waits until readers see all up to a sequence. @return false if the time ran out before */
    public boolean await(String name, long sequence, Duration timeout) throws InterruptedException {
        ProjectionWorker worker = worker(name);
        long end = System.nanoTime() + timeout.toNanos();
        while (!shows(worker.status(sequence))) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            worker.awaitStep(min(left, settings.poll()));
        }
        return true;
    }

    /** The same for all projections. */
    public boolean awaitAll(long sequence, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (String name : workers.keySet()) {
            if (!await(name, sequence, Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** Waits until every projection is up to date and none is rebuilding. @return false if the time ran out before */
    public boolean awaitIdle(Duration timeout) throws InterruptedException {
        return awaitIdle(workers.keySet(), timeout);
    }

    /** The same for some projections, whatever becomes of the others. */
    public boolean awaitIdle(Collection<String> names, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (String name : names) {
            ProjectionWorker worker = worker(name);
            while (!worker.status(journal.last()).idle()) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    return false;
                }
                worker.awaitStep(min(left, settings.poll()));
            }
        }
        return true;
    }

    /** To be called before each commit of a bulk ingest: holds it up for a moment while a projection is far behind. */
    public void throttle() throws InterruptedException {
        long bound = journal.last() - settings.throttleLag();
        long end = System.nanoTime() + settings.throttlePause().toNanos();
        for (ProjectionWorker worker : workers()) {
            while (worker.status(bound).lag() > 0 && System.nanoTime() < end) {
                worker.awaitStep(min(Duration.ofNanos(end - System.nanoTime()), settings.poll()));
            }
        }
    }

    /** Ends every thread after the batch it is in, or sooner where a projection can hurry, and closes the projectors. */
    @Override
    public void close() {
        bell.mute(waker);
        List<RuntimeException> failures = new ArrayList<>();
        List<Thread> closers = workers().stream()
                .map(worker -> new Thread(() -> {
                    try {
                        worker.close();
                    } catch (RuntimeException e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }))
                .toList();
        closers.forEach(Thread::start);
        closers.forEach(ProjectionRunner::join);
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Collection<ProjectionWorker> workers() {
        return workers.values();
    }

    private ProjectionWorker worker(String name) {
        ProjectionWorker worker = workers.get(name);
        if (worker == null) {
            throw new RepositoryException(
                    "There is no projection '" + name + "': choose of " + String.join(", ", workers.keySet()));
        }
        return worker;
    }

    private static boolean shows(ProjectionStatus status) {
        return status.serving() && status.lag() == 0;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static <T> T done(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RepositoryException known) {
                throw known;
            }
            throw new RepositoryException(
                    "The projection failed: " + e.getCause().getMessage(), e.getCause());
        } catch (CancellationException e) {
            throw new RepositoryException("The projections are being closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("Interrupted while a projection was at work", e);
        }
    }
}
