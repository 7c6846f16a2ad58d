package org.tangthu.portal.pages.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.repository.catalogue.NotedCatalogue;
import org.tangthu.repository.catalogue.NotedCatalogue.Noted;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.projection.Checkpoint;

/**
 * Pages as they were written. One holds until an entity changes that it was made of, the index moves on that it was found
 * by, a day begins (on which embargoes end), or {@link #OLDEST} is over: so long may figures of use be behind. To find that
 * it holds costs no look at a store while nothing was committed. Thread-safe, in bounded memory: beyond it the page that
 * was not asked for longest goes.
 */
public final class KeptPages {
    static final Duration OLDEST = Duration.ofMinutes(5);

    /** A longer address is somebody's own search, or none of ours. */
    private static final int LONGEST_PATH = 256;

    private final long most;
    private final NotedCatalogue catalogue;
    private final RecentChanges changes;
    private final Supplier<Optional<Checkpoint>> index;
    private final Supplier<LocalDate> today;
    private final LongSupplier nanoTime;
    private final Map<PageKey, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final LongAdder found = new LongAdder();
    private final LongAdder made = new LongAdder();
    private long bytes;
    private int forgotten;

    private record Kept(WrittenPage page, Grounds grounds) {
        int bytes() {
            return page.bytes() + grounds.bytes();
        }
    }

    /**
     * @param most bytes of all pages together; 0 keeps none
     * @param catalogue of which all pages are made
     * @param index how far the search index is that readers see
     * @param today the day on which access is decided
     * @param nanoTime a clock that only goes forward
     */
    public KeptPages(
            long most,
            NotedCatalogue catalogue,
            RecentChanges changes,
            Supplier<Optional<Checkpoint>> index,
            Supplier<LocalDate> today,
            LongSupplier nanoTime) {
        this.most = most;
        this.catalogue = catalogue;
        this.changes = changes;
        this.index = index;
        this.today = today;
        this.nanoTime = nanoTime;
    }

    /** What is answered. */
    public sealed interface Made {}

    /** A page that lasts, as it was written. */
    public record Page(WrittenPage page) implements Made {}

    /** Anything else. */
    public record Other(Answer answer) implements Made {}

    /**
     * The page that is kept, if it holds, else what is made now, which is kept if it is a page that lasts.
     *
     * @param work makes the answer, on this thread, of the catalogue
     * @param write makes the HTML of a page
     */
    public Made findOrMake(PageKey key, Supplier<Answer> work, Function<Found, WrittenPage> write) {
        return find(key).<Made>map(Page::new).orElseGet(() -> make(key, work, write));
    }

    private Optional<WrittenPage> find(PageKey key) {
        Kept kept;
        synchronized (pages) {
            kept = pages.get(key);
        }
        if (kept == null) {
            return Optional.empty();
        }
        if (holds(kept.grounds())) {
            found.increment();
            return Optional.of(kept.page());
        }
        drop(key, kept);
        return Optional.empty();
    }

    private boolean holds(Grounds grounds) {
        return nanoTime.getAsLong() - grounds.made() < OLDEST.toNanos()
                && grounds.day().equals(today.get())
                && (grounds.lasting() != Lasting.AS_THE_INDEX || grounds.index().equals(index.get()))
                && changes.unchanged(grounds.ids(), grounds.kinds(), grounds.head());
    }

    private Made make(PageKey key, Supplier<Answer> work, Function<Found, WrittenPage> write) {
        made.increment();
        int era = era();
        // All of this before anything is read: what changes meanwhile is looked for again.
        long began = nanoTime.getAsLong();
        long head = changes.head();
        Optional<Checkpoint> before = index.get();
        LocalDate day = today.get();
        Noted<Answer> noted = catalogue.noting(work);
        if (!(noted.outcome() instanceof Found page) || page.lasting() == Lasting.NO) {
            return new Other(noted.outcome());
        }
        WrittenPage written = write.apply(page);
        if (key.path().length() <= LONGEST_PATH) {
            Grounds grounds = new Grounds(page.lasting(), noted.ids(), noted.kinds(), head, before, day, began);
            keep(key, new Kept(written, grounds), era);
        }
        return new Page(written);
    }

    private int era() {
        synchronized (pages) {
            return forgotten;
        }
    }

    /** @param era when it was begun: what was read before everything was forgotten does not come back after it */
    private void keep(PageKey key, Kept kept, int era) {
        if (kept.bytes() > most) {
            return;
        }
        synchronized (pages) {
            if (era != forgotten) {
                return;
            }
            Kept before = pages.put(key, kept);
            bytes += kept.bytes() - (before == null ? 0 : before.bytes());
            Iterator<Kept> oldest = pages.values().iterator();
            while (bytes > most) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
    }

    private void drop(PageKey key, Kept kept) {
        synchronized (pages) {
            if (pages.remove(key, kept)) {
                bytes -= kept.bytes();
            }
        }
    }

    /** Lets no byte of a page stay, of whatever item. */
    public void forget() {
        synchronized (pages) {
            pages.clear();
            bytes = 0;
            forgotten++;
        }
    }

    /** How often a page was there. */
    public long found() {
        return found.sum();
    }

    /** How often one had to be made. */
    public long made() {
        return made.sum();
    }

    /** Bytes that the pages take now. */
    public long bytes() {
        synchronized (pages) {
            return bytes;
        }
    }
}
