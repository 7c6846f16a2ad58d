package org.tangthu.portal.doctor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a door tells of the public items.
 *
 * @param count how many there are
 * @param items their names; empty where a door only counts them
 * @param asOf what changed at this moment or later need not be known here; empty for a door that tells of the present
 */
record Told(long count, Optional<Set<String>> items, Optional<Instant> asOf) {
    Told {
        items = items.map(Set::copyOf);
        Objects.requireNonNull(asOf);
    }

    /** All of them, by name, as of now. */
    static Told of(Set<String> items) {
        return new Told(items.size(), Optional.of(items), Optional.empty());
    }

    /** Only how many. */
    static Told of(long count, Optional<Instant> asOf) {
        return new Told(count, Optional.empty(), asOf);
    }
}
