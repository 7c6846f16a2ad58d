package org.tangthu.iiif.presentation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers for a minute where the parts of large collections end, since finding them walks through all members. Who
 * came meanwhile may push another over the end of a part; the next minute shows both. Thread-safe.
 */
final class PartEnds {
    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1_000;

    private record Known(long since, List<String> ends) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    private final int size;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    /** @param size of a part */
    PartEnds(int size) {
        this.size = size;
    }

    List<String> of(String collection, Members members) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.compute(
                        collection,
                        (name, last) -> last != null && last.isFresh()
                                ? last
                                : new Known(System.nanoTime(), members.partEnds(size)))
                .ends();
    }
}
