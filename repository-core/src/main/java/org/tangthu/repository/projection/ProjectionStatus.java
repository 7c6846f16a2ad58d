package org.tangthu.repository.projection;

import java.util.Objects;
import java.util.Optional;

/**
 * How a projection stands.
 *
 * @param sequence readers see all up to it, except what is parked
 * @param lag sequences between it and the end of the journal
 * @param generation the one served; 0 before the first is open
 * @param rebuilding whether another generation grows beside it
 * @param rebuilt how far that one has come; 0 if there is none
 * @param parked entities that could not be applied
 * @param lastError of the failure that holds it up now; empty when all is well
 */
public record ProjectionStatus(
        String name,
        long sequence,
        long lag,
        int generation,
        boolean rebuilding,
        long rebuilt,
        int parked,
        Optional<String> lastError) {
    public ProjectionStatus {
        Objects.requireNonNull(name);
        Objects.requireNonNull(lastError);
    }

    /** Whether readers see anything: false while its store is being opened. */
    public boolean serving() {
        return generation > 0;
    }

    /** Nothing left to do: up to date and not rebuilding. Parked entries do not count. */
    public boolean idle() {
        return lag == 0 && !rebuilding;
    }
}
