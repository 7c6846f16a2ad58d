package org.tangthu.portal.search.solr;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.tangthu.portal.search.SearchUnavailable;

/** Which generation of the indexes readers see. */
final class SolrGenerations {
    private final AtomicLong changes = new AtomicLong();
    private volatile OptionalInt served = OptionalInt.empty();

    void serve(int generation) {
        served = OptionalInt.of(generation);
        changed();
    }

    boolean serving() {
        return served.isPresent();
    }

    /** From now on readers may see something else. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Another number after each change by this process. */
    long state() {
        return changes.get();
    }

    /** @throws SearchUnavailable while the first one is being built */
    String core(Index index) {
        return index.core(served.orElseThrow(
                () -> new SearchUnavailable("The search index is being built; try again in a moment")));
    }
}
