package org.tangthu.repository.commit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.model.EntityKind;

/**
 * What stays of an entity that was erased. Nothing of its description.
 *
 * @param library to which it belonged
 * @param reason a code
 * @param at instant of the version that erased it
 * @param viewable numbers of the versions that had something for anybody to view, which is what the journal told of them
 * @param told what the public knew of it, before it was erased
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
    }
}
