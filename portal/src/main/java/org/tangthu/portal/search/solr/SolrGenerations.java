package org.tangthu.portal.search.solr;

import java.util.OptionalInt;
import org.tangthu.portal.search.SearchUnavailable;

/** Which generation of the indexes readers see. */
final class SolrGenerations {
    private volatile OptionalInt served = OptionalInt.empty();

    void serve(int generation) {
        served = OptionalInt.of(generation);
    }

    boolean serving() {
        return served.isPresent();
    }

    /** @throws SearchUnavailable while the first one is being built */
    String core(Index index) {
        return index.core(served.orElseThrow(
                () -> new SearchUnavailable("The search index is being built; try again in a moment")));
    }
}
