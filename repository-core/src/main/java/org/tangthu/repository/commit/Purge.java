package org.tangthu.repository.commit;

import java.util.Objects;

/**
 * The erasure of an entity, as it was asked for and agreed to. What is told here stays in its tombstone, so it must tell
 * nothing of the entity.
 *
 * @param id of an entity that is there
 * @param reason a code
 * @param askedBy an actor
 * @param agreedBy another one, who is the actor of the version
 */
public record Purge(String id, String reason, Ruling ruling, String askedBy, String agreedBy) {
    public Purge {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(ruling);
        if (askedBy.equals(agreedBy)) {
            throw new IllegalArgumentException("one person alone erases nothing");
        }
    }
}
