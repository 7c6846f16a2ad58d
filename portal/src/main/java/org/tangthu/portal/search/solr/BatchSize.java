package org.tangthu.portal.search.solr;

import java.time.Duration;

/**
 * How many entries a batch should have, so that one takes half a minute where much is to be done: a commit costs as much for many as for few, but
 * what was not committed is done again after a crash, and is not seen meanwhile. Items have one page or thousands, so the
 * size follows the time that batches took. Thread-safe.
 */
final class BatchSize {
    static final int LARGEST = 64_000;

    private static final int SMALLEST = 25;
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(40);

    private volatile int entries = 1_000;

    int entries() {
        return entries;
    }

    /** A batch of so many entries took so long; one that was not full says little. */
    void took(int count, Duration time) {
        int before = entries;
        if (time.compareTo(LONG) > 0) {
            entries = Math.max(SMALLEST, Math.min(before, count) / 2);
        } else if (count > before / 2 && time.compareTo(SHORT) < 0) {
            entries = Math.min(LARGEST, before * 2);
        }
    }
}
