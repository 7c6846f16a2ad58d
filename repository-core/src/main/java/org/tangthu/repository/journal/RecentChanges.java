package org.tangthu.repository.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.tangthu.repository.model.EntityKind;

/**
 * Which entities changed lately, kept in memory: whoever keeps something that was made of entities asks here whether it
 * still holds, which costs no look at the database while nothing was committed. What this process has committed is known at
 * once, what others commit to a shared database within a second. Thread-safe, in bounded memory.
 */
public final class RecentChanges implements AutoCloseable {
    private static final int MOST = 50_000;
    private static final int STEP = 1_000;
    private static final int MOST_STEPS = 5;
    private static final long OFTEN_ENOUGH = Duration.ofSeconds(1).toNanos();

    private final Journal journal;
    private final JournalBell bell;
    private final LongSupplier nanoTime;
    private final Runnable listener = this::ring;
    /** The one that changed longest ago comes first. */
    private final Map<String, Long> changed = new LinkedHashMap<>();

    private final Map<EntityKind, Long> changedKinds = new EnumMap<>(EntityKind.class);
    private volatile boolean rung;
    private long read;
    private long head;
    /** Of what changed up to here not everything is known any more. */
    private long floor;

    /** Knows what is committed from now on. */
    public RecentChanges(Journal journal, JournalBell bell) {
        this(journal, bell, System::nanoTime);
    }

    /** @param nanoTime a clock that only goes forward */
    RecentChanges(Journal journal, JournalBell bell, LongSupplier nanoTime) {
        this.journal = journal;
        this.bell = bell;
        this.nanoTime = nanoTime;
        bell.listen(listener);
        this.read = nanoTime.getAsLong();
        beginAnew();
    }

    private void ring() {
        rung = true;
    }

    /** The end of the journal. Who notes it before entities are read sees by it later whether they changed since. */
    public synchronized long head() {
        follow();
        return head;
    }

    /**
     * Whether neither these entities changed after a sequence, nor any entity of these kinds; false too where that was so
     * long ago that it cannot be told.
     */
    public synchronized boolean unchanged(Collection<String> ids, Collection<EntityKind> kinds, long since) {
        follow();
        if (since >= head) {
            return true;
        }
        return since >= floor
                && ids.stream().allMatch(id -> changed.getOrDefault(id, 0L) <= since)
                && kinds.stream().allMatch(kind -> changedKinds.getOrDefault(kind, 0L) <= since);
    }

    private void follow() {
        long now = nanoTime.getAsLong();
        if (!rung && now - read < OFTEN_ENOUGH) {
            return;
        }
        // Before the journal is read: what is committed while it is read is looked for again.
        rung = false;
        try {
            readOn();
            read = now;
        } catch (RuntimeException e) {
            rung = true;
            throw e;
        }
    }

    private void readOn() {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<JournalEntry> entries = journal.after(head, STEP);
            entries.forEach(this::note);
            if (entries.size() < STEP) {
                return;
            }
        }
        beginAnew();
    }

    private void note(JournalEntry entry) {
        head = entry.sequence();
        changedKinds.put(entry.kind(), head);
        changed.remove(entry.id());
        changed.put(entry.id(), head);
        if (changed.size() > MOST) {
            Iterator<Long> oldest = changed.values().iterator();
            floor = oldest.next();
            oldest.remove();
        }
    }

    private void beginAnew() {
        changed.clear();
        changedKinds.clear();
        head = journal.last();
        floor = head;
    }

    /** Hears of nothing any more. */
    @Override
    public void close() {
        bell.mute(listener);
    }
}
