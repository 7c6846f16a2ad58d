package org.tangthu.repository.projection;

import java.util.Objects;

/**
 * How far a generation of a projector's data has come.
 *
 * @param sequence all entries up to it are applied or parked
 */
public record Checkpoint(String projector, int generation, int schema, long sequence, Role role) {
    public Checkpoint {
        Objects.requireNonNull(projector);
        Objects.requireNonNull(role);
    }

    /** What a generation is there for. */
    public enum Role {
        /** It is being made, or stands complete and was not switched to. */
        GROWING,
        /** Readers see it; one at most of each projector. */
        SERVING,
        /** It served before and stands still, to go back to; one at most of each projector. */
        KEPT
    }

    public boolean serving() {
        return role == Role.SERVING;
    }

    Checkpoint at(long other) {
        return new Checkpoint(projector, generation, schema, other, role);
    }

    public Checkpoint as(Role other) {
        return new Checkpoint(projector, generation, schema, sequence, other);
    }
}
