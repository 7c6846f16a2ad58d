package org.tangthu.portal.search;

import java.time.Duration;
import java.util.Map;

/** What others count, kept for a while: it takes no longer with more readers. */
public final class KeptPlaceCounts implements PlaceCounts {
    private final PlaceCounts counted;
    private final Duration keeping;
    private volatile Kept kept;

    /** @param nanos when it was counted */
    private record Kept(Map<String, Long> counts, long nanos) {
        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - nanos < age.toNanos();
        }
    }

    public KeptPlaceCounts(PlaceCounts counted, Duration keeping) {
        this.counted = counted;
        this.keeping = keeping;
    }

    @Override
    public Map<String, Long> counts() {
        Kept last = kept;
        return last != null && last.isYoungerThan(keeping) ? last.counts() : refreshed();
    }

    /** One counts, the others wait for that. */
    private synchronized Map<String, Long> refreshed() {
        if (kept == null || !kept.isYoungerThan(keeping)) {
            kept = new Kept(Map.copyOf(counted.counts()), System.nanoTime());
        }
        return kept.counts();
    }
}
