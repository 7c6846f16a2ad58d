package org.tangthu.repository.projection;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Checkpoint.Role;

/** A generation on its way along the journal. Written by the worker's thread alone; {@link #checkpoint} is for all. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int LONGEST_REASON = 2_000;

    private final Projector projector;
    private final Projection projection;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final int attempts;
    private final Set<String> parked = new HashSet<>();
    private final long first;
    private final long begun = System.nanoTime();
    private volatile Checkpoint checkpoint;
    private volatile int parkedCount;

    Lane(
            Projector projector,
            Checkpoint checkpoint,
            Journal journal,
            Checkpoints checkpoints,
            Clock clock,
            ProjectionSettings settings) {
        this.projector = projector;
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.attempts = settings.attempts();
        this.checkpoint = checkpoint;
        this.first = checkpoint.sequence();
        checkpoints.parked(checkpoint.projector(), checkpoint.generation()).forEach(entry -> parked.add(entry.id()));
        this.parkedCount = parked.size();
        this.projection = projector.open(checkpoint.generation());
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** From now on this is the generation that counts. */
    void serve(boolean keep) {
        Checkpoint serving = checkpoint.as(Role.SERVING);
        checkpoints.serve(serving, keep);
        checkpoint = serving;
    }

    /** Sequences a second since it was opened. */
    double perSecond() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return seconds < 0.5 ? 0 : (checkpoint.sequence() - first) / seconds;
    }

    /** Whether somebody took its data away. */
    boolean lost() {
        return !projector.exists(checkpoint.generation());
    }

    int parkedCount() {
        return parkedCount;
    }

    /** Applies the next entries. @return false if there are none */
    boolean advance() {
        List<JournalEntry> entries = journal.after(checkpoint.sequence(), projector.batch());
        if (entries.isEmpty()) {
            return false;
        }
        apply(lastOfEach(entries));
        Checkpoint next = checkpoint.at(entries.get(entries.size() - 1).sequence());
        checkpoints.save(next);
        checkpoint = next;
        return true;
    }

    /** Tries again what is parked. @return how many entities remain so */
    int retry() {
        checkpoints.parked(checkpoint.projector(), checkpoint.generation()).stream()
                .flatMap(entry -> lastOf(entry.id()).stream())
                .forEach(this::applyAlone);
        return parkedCount;
    }

    /** Applies entities once more, out of order. */
    void reapply(Collection<JournalEntry> entries) {
        entries.forEach(this::applyAlone);
    }

    /** @throws TransientFailure if the entry is still ahead */
    void requirePassed(JournalEntry entry) {
        if (checkpoint.sequence() < entry.sequence()) {
            throw new TransientFailure(
                    "Generation " + checkpoint.generation() + " of " + checkpoint.projector() + " is at sequence "
                            + checkpoint.sequence() + " and has not come to " + entry.sequence() + " yet",
                    null);
        }
    }

    /** Once more, whatever the checkpoint says, and then for good. */
    void erase(JournalEntry purge) {
        applyAlone(purge);
        if (parked.contains(purge.id())) {
            throw new TransientFailure(
                    checkpoint.projector() + " could not apply the purge of " + purge.id() + "; its failure is parked",
                    null);
        }
        projector.expunge(checkpoint.generation());
    }

    /** A later entry may be ahead of the checkpoint: the projection reads the head anyway. */
    private List<JournalEntry> lastOf(String id) {
        List<JournalEntry> entries = journal.of(id);
        return entries.isEmpty() ? entries : entries.subList(entries.size() - 1, entries.size());
    }

    private void apply(Collection<JournalEntry> entries) {
        try {
            projection.apply(List.copyOf(entries));
        } catch (RuntimeException | Error e) {
            throwTransient(e);
            entries.forEach(this::applyAlone);
            return;
        }
        unpark(entries.stream().map(JournalEntry::id).toList());
    }

    private void applyAlone(JournalEntry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                projection.apply(List.of(entry));
                unpark(List.of(entry.id()));
                return;
            } catch (RuntimeException | Error e) {
                throwTransient(e);
                if (attempt >= attempts) {
                    throwIfLost(e);
                    park(entry, e);
                    return;
                }
            }
        }
    }

    /** A store that is away is nobody's fault: the worker waits. */
    private static void throwTransient(Throwable failure) {
        if (failure instanceof RepositoryException known && known.isTransient()) {
            throw known;
        }
    }

    /** Without its data nothing can be applied, and nothing is wrong with the entry. */
    private void throwIfLost(Throwable failure) {
        if (lost()) {
            throw new TransientFailure(
                    "The data of " + checkpoint.projector() + ", generation " + checkpoint.generation() + ", is gone",
                    failure);
        }
    }

    private void park(JournalEntry entry, Throwable failure) {
        LOG.error(
                "Projection {} parked {} (sequence {}) after {} attempts; 'retry' tries it again",
                checkpoint.projector(),
                entry.id(),
                entry.sequence(),
                attempts,
                failure);
        String reason = failure.toString();
        checkpoints.park(new ParkedEntry(
                checkpoint.projector(),
                checkpoint.generation(),
                entry.id(),
                entry.sequence(),
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                clock.instant()));
        parked.add(entry.id());
        parkedCount = parked.size();
    }

    private void unpark(List<String> applied) {
        List<String> freed = applied.stream().filter(parked::contains).toList();
        if (!freed.isEmpty()) {
            checkpoints.unpark(checkpoint.projector(), checkpoint.generation(), freed);
            freed.forEach(parked::remove);
            parkedCount = parked.size();
        }
    }

    private static Collection<JournalEntry> lastOfEach(List<JournalEntry> entries) {
        Map<String, JournalEntry> last = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            last.remove(entry.id());
            last.put(entry.id(), entry);
        }
        return last.values();
    }

    void hurry() {
        projection.hurry();
    }

    @Override
    public void close() {
        projection.close();
    }
}
