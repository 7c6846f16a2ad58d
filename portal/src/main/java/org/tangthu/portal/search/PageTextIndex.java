package org.tangthu.portal.search;

import org.tangthu.repository.ark.Ark;

/** Finds the pages of one item by those texts that anybody may read. Thread-safe. */
public interface PageTextIndex {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 100;

    /**
     * Pages on which all the words stand, in reading order.
     *
     * @param text as in {@link SearchQuery}; without a word in it, no page is found
     * @param offset pages to pass over, 0 to {@value SearchQuery#MAX_DEPTH}
     * @param limit pages to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws SearchUnavailable when the index cannot answer now
     */
    PageHits search(Ark item, String text, int offset, int limit);
}
