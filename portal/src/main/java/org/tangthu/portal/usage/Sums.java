package org.tangthu.portal.usage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.Use;

/** Sums that are not yet in the database, in bounded memory. Not thread-safe. */
final class Sums {
    static final int MOST = 50_000;
    private static final int AT_ONCE = 1_000;

    private final UsageCounts counts;
    private final Map<Use, Long> waiting = new HashMap<>();
    private long leftOut;

    Sums(UsageCounts counts) {
        this.counts = counts;
    }

    void add(Use use) {
        if (waiting.size() < MOST || waiting.containsKey(use)) {
            waiting.merge(use, 1L, Long::sum);
        } else {
            leftOut++;
        }
    }

    /** Whether they should be written without waiting longer. */
    boolean many() {
        return waiting.size() >= MOST / 2;
    }

    /**
     * Writes them, some at a time, so that nobody else has to wait long for the database.
     *
     * @return how many uses were left out since the last time because the database did not take the others
     * @throws org.tangthu.repository.RepositoryException if it takes none now; what it did not take stays
     */
    long write() {
        while (!waiting.isEmpty()) {
            Map<Use, Long> some = new HashMap<>();
            Iterator<Map.Entry<Use, Long>> all = waiting.entrySet().iterator();
            while (all.hasNext() && some.size() < AT_ONCE) {
                Map.Entry<Use, Long> sum = all.next();
                some.put(sum.getKey(), sum.getValue());
            }
            counts.add(some);
            waiting.keySet().removeAll(some.keySet());
        }
        long missing = leftOut;
        leftOut = 0;
        return missing;
    }

    int size() {
        return waiting.size();
    }
}
