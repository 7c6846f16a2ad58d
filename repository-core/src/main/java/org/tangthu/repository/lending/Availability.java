package org.tangthu.repository.lending;

import java.time.Instant;
import java.util.Optional;

/**
 * What of an item's copies is out just now; never with whom.
 *
 * @param copies how many are held
 * @param out how many of them are lent
 * @param until when the first of those that are out comes back at the latest; empty if none is out
 */
public record Availability(int copies, int out, Optional<Instant> until) {
    public int free() {
        return copies - out;
    }

    /** Until when nobody else gets the item; empty if a copy is free. */
    public Optional<Instant> inUseUntil() {
        return free() > 0 ? Optional.empty() : until;
    }
}
