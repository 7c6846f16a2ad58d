package org.tangthu.portal.search;

import java.util.Map;

/** Counts published items by the units of the scheme {@code place} under which they are found. Thread-safe. */
@FunctionalInterface
public interface PlaceCounts {
    /**
     * How many items stand under each unit that has any: those of the units that it came out of and of its parts, too.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    Map<String, Long> counts();
}
