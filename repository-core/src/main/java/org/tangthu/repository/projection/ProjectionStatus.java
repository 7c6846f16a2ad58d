package org.tangthu.repository.projection;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a projection stands.
 *
 * @param sequence readers see all up to it, except what is parked
 * @param lag sequences between it and the end of the journal
 * @param generation the one served; 0 before the first is open
 * @param rebuild of another generation beside it
 * @param kept the generation that served before, if one can go back to it
 * @param parked entities that could not be applied
 * @param lastError of the failure that holds it up now; empty when all is well
 */
public record ProjectionStatus(
        String name,
        long sequence,
        long lag,
        int generation,
        Optional<RebuildProgress> rebuild,
        OptionalInt kept,
        int parked,
        Optional<String> lastError) {
    public ProjectionStatus {
        Objects.requireNonNull(name);
        Objects.requireNonNull(rebuild);
        Objects.requireNonNull(kept);
        Objects.requireNonNull(lastError);
    }

    /** Whether readers see anything: false while its store is being opened. */
    public boolean serving() {
        return generation > 0;
    }

    public boolean rebuilding() {
        return rebuild.isPresent();
    }

    /** Nothing left to do: up to date, and no rebuild under way. Parked entries do not count, nor does a rebuild that is held. */
    public boolean idle() {
        return lag == 0 && rebuild.map(RebuildProgress::held).orElse(true);
    }
}
