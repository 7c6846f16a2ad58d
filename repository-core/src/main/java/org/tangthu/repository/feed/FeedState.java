package org.tangthu.repository.feed;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;

/**
 * Where an item stands in the feed. Immutable; the same versions always lead to the same state.
 *
 * @param first sequence of the version by which the public first knew of it
 * @param item what was told of the item itself
 * @param sets what was told of it in each set that it is or was in; a set that it has left keeps the entry by which it did
 */
public record FeedState(long first, Mark item, SortedMap<SetSpec, Mark> sets) {
    public FeedState {
        Objects.requireNonNull(item);
        sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
    }

    /**
     * The state after a version.
     *
     * @param before empty for what the public never knew of
     * @param entity what it is from then on; empty if it was erased
     * @return empty for what the public does not know of yet, and for what is no item
     */
    public static Optional<FeedState> after(Optional<FeedState> before, JournalEntry entry, Optional<Entity> entity) {
        Optional<Item> known =
                entity.filter(Item.class::isInstance).map(Item.class::cast).filter(AccessPolicy::known);
        if (known.isPresent()) {
            return Optional.of(told(before, entry, SetSpec.of(known.get())));
        }
        return before.map(state -> state.without(entry));
    }

    /** What an entry told the public of the item itself; empty if nothing. */
    public static Optional<Appearance> told(Optional<FeedState> before, JournalEntry entry, Optional<FeedState> after) {
        return after.map(FeedState::item)
                .filter(mark -> mark.sequence() == entry.sequence())
                .map(mark -> told(before.filter(state -> state.item().present()).isPresent(), mark.present()));
    }

    private static Appearance told(boolean before, boolean after) {
        return Appearance.of(before, after).orElse(Appearance.DISAPPEARED);
    }

    /** Of an item of which nothing is left to tell but that the public knew of it. */
    public static FeedState known(JournalEntry entry) {
        return new FeedState(entry.sequence(), Mark.of(entry, true), Collections.emptySortedMap());
    }

    private static FeedState told(Optional<FeedState> before, JournalEntry entry, Set<SetSpec> sets) {
        SortedMap<SetSpec, Mark> marks = new TreeMap<>();
        before.ifPresent(state ->
                state.sets().forEach((set, mark) -> marks.put(set, mark.present() ? Mark.of(entry, false) : mark)));
        sets.forEach(set -> marks.put(set, Mark.of(entry, true)));
        return new FeedState(before.map(FeedState::first).orElse(entry.sequence()), Mark.of(entry, true), marks);
    }

    /** What is gone already is told to be gone once more when it is erased: whoever holds a copy has to erase it, too. */
    private FeedState without(JournalEntry entry) {
        if (!item.present() && entry.event() != Event.PURGED) {
            return this;
        }
        SortedMap<SetSpec, Mark> marks = new TreeMap<>();
        sets.forEach((set, mark) -> marks.put(set, leaves(mark) ? Mark.of(entry, false) : mark));
        return new FeedState(first, Mark.of(entry, false), marks);
    }

    /** With the item, unless it had left the set before. */
    private boolean leaves(Mark mark) {
        return mark.present() || !item.present() && mark.sequence() == item.sequence();
    }
}
