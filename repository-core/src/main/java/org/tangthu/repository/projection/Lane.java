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
    private final long farBehind;
    private final Set<String> parked = new HashSet<>();
    private final long first;
    private final long begun = System.nanoTime();
    private volatile Checkpoint checkpoint;
    private volatile long position;
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
        this.farBehind = settings.throttleLag();
        this.checkpoint = checkpoint;
        this.first = checkpoint.sequence();
        this.position = first;
        checkpoints.parked(checkpoint.projector(), checkpoint.generation()).forEach(entry -> parked.add(entry.id()));
        this.parkedCount = parked.size();
        this.projection = projector.open(checkpoint.generation());
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The sequence up to which entries are applied; those after the checkpoint may have to be applied again. */
    long position() {
        return position;
    }

    /** Whether so much is to be applied still that a bulk ingest would be held up for it. */
    boolean farBehind() {
        return journal.last() - position > farBehind;
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
        return seconds < 0.5 ? 0 : (position - first) / seconds;
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
        int most = projector.batch();
        List<JournalEntry> entries = journal.after(position, most);
        if (entries.isEmpty()) {
            return settle(false);
        }
        orBack(() -> apply(lastOfEach(entries)));
        position = entries.get(entries.size() - 1).sequence();
        settle(entries.size() == most);
        return true;
    }

    /** Moves the checkpoint to where the projection has come. @return false if it stays */
    private boolean settle(boolean more) {
        long reached = position;
        if (reached == checkpoint.sequence() || !settled(more)) {
            return false;
        }
        Checkpoint next = checkpoint.at(reached);
        checkpoints.save(next);
        checkpoint = next;
        return true;
    }

    private boolean settled(boolean more) {
        boolean[] settled = new boolean[1];
        orBack(() -> settled[0] = projection.settle(more));
        return settled[0];
    }

    /** What fails has lost what was not settled. */
    private void orBack(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            position = checkpoint.sequence();
            throw e;
        }
    }

    /** Tries again what is parked. @return how many entities remain so */
    int retry() {
        reapply(checkpoints.parked(checkpoint.projector(), checkpoint.generation()).stream()
                .flatMap(entry -> lastOf(entry.id()).stream())
                .toList());
        return parkedCount;
    }

    /** Applies entities once more, out of order. */
    void reapply(Collection<JournalEntry> entries) {
        settle(false);
        entries.forEach(entry -> applyAlone(entry, () -> projection.settle(false)));
    }

    /** @throws TransientFailure if the entry is still ahead */
    void requirePassed(JournalEntry entry) {
        settle(false);
        if (checkpoint.sequence() < entry.sequence()) {
            throw new TransientFailure(
                    "Generation " + checkpoint.generation() + " of " + checkpoint.projector() + " is at sequence "
                            + checkpoint.sequence() + " and has not come to " + entry.sequence() + " yet",
                    null);
        }
    }

    /** Once more, whatever the checkpoint says, and then for good. */
    void erase(JournalEntry purge) {
        reapply(List.of(purge));
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

    /** Where a batch fails, its halves are tried: few entries are at fault, as a rule. */
    private void apply(List<JournalEntry> entries) {
        if (entries.size() == 1) {
            applyAlone(entries.get(0), () -> {});
            return;
        }
        try {
            projection.apply(entries);
        } catch (RuntimeException | Error e) {
            throwTransient(e);
            apply(entries.subList(0, entries.size() / 2));
            apply(entries.subList(entries.size() / 2, entries.size()));
            return;
        }
        unpark(entries.stream().map(JournalEntry::id).toList());
    }

    /** @param then what is to be done before it counts as applied */
    private void applyAlone(JournalEntry entry, Runnable then) {
        for (int attempt = 1; ; attempt++) {
            try {
                projection.apply(List.of(entry));
                then.run();
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

    private static List<JournalEntry> lastOfEach(List<JournalEntry> entries) {
        Map<String, JournalEntry> last = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            last.remove(entry.id());
            last.put(entry.id(), entry);
        }
        return List.copyOf(last.values());
    }

    void hurry() {
        projection.hurry();
    }

    @Override
    public void close() {
        try {
            settle(false);
        } catch (RuntimeException e) {
            LOG.warn("Projection {} applies its last entries again at the next start", projector.name(), e);
        } finally {
            projection.close();
        }
    }
}
