package org.tangthu.repository.commit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;

/**
 * What stays of an entity that was erased. Nothing of its description.
 *
 * @param library to which it belonged
 * @param reason a code
 * @param at instant of the version that erased it
 * @param viewable numbers of the versions that had something for anybody to view, which is what the journal told of them
 * @param told what the public knew of it, before it was erased
 * @param changes what the public had been told of its description, by the numbers of its versions; empty where nobody wrote
 *     that down
 * @param hidden whether the public did not know of it, and is told that there is nothing
 */
public record Tombstone(
        String id,
        EntityKind kind,
        Optional<String> library,
        String reason,
        Ruling ruling,
        Instant at,
        String askedBy,
        String agreedBy,
        Set<Integer> viewable,
        Optional<FeedState> told,
        Optional<Map<Integer, Appearance>> changes,
        boolean hidden) {
    public Tombstone {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(library);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(ruling);
        Objects.requireNonNull(at);
        Objects.requireNonNull(askedBy);
        Objects.requireNonNull(agreedBy);
        Objects.requireNonNull(told);
        viewable = Set.copyOf(viewable);
        changes = changes.map(Map::copyOf);
    }

    /**
     * What the public was told by an entry from before the erasure. Where nobody wrote that down, no more is known than when
     * it first heard of the item and when it last did.
     *
     * @param before what it knew of it before the erasure
     */
    Optional<Appearance> change(JournalEntry entry, Optional<FeedState> before) {
        if (changes.isPresent()) {
            return Optional.ofNullable(changes.get().get(entry.version()));
        } else if (before.filter(state -> state.first() == entry.sequence()).isPresent()) {
            return Optional.of(Appearance.APPEARED);
        }
        return before.map(FeedState::item)
                .filter(mark -> mark.sequence() == entry.sequence())
                .map(mark -> mark.present() ? Appearance.CHANGED : Appearance.DISAPPEARED);
    }
}
