package org.tangthu.repository.projection;

import java.util.Objects;

/**
 * How far a generation of a projector's data has come.
 *
 * @param sequence all entries up to it are applied or parked
 * @param serving whether readers see this generation; one at most of each projector
 */
public record Checkpoint(String projector, int generation, int schema, long sequence, boolean serving) {
    public Checkpoint {
        Objects.requireNonNull(projector);
    }

    Checkpoint at(long other) {
        return new Checkpoint(projector, generation, schema, other, serving);
    }

    Checkpoint served() {
        return new Checkpoint(projector, generation, schema, sequence, true);
    }
}
