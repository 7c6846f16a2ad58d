package org.tangthu.portal.search;

import java.util.List;
import org.tangthu.repository.ark.Ark;

/** Finds published items that are like another by people, subjects, words of titles and places. Thread-safe. */
public interface SimilarItems {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 20;

    /**
     * The likest first, never the item itself; none if nothing is like it, or if it is not in the index.
     *
     * @param limit 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when the bound is passed
     * @throws SearchUnavailable when the index cannot answer now
     */
    List<Ark> similar(Ark item, int limit);
}
