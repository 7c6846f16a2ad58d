package org.tangthu.portal.search;

import java.util.List;
import java.util.Map;
import org.tangthu.portal.search.SearchResult.Count;

/**
 * What published items can be browsed by, each with how many items it leads to. Answers may be a minute old. Thread-safe.
 */
public interface BrowseIndex {
    /** The most values of one facet. */
    int MOST_VALUES = 5_000;

    /** The largest {@code limit}. */
    int MAX_LIMIT = 500;

    /** The largest {@code offset}. */
    int MAX_OFFSET = 100_000;

    /**
     * The values of a facet, the most frequent first.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    List<Count> values(Facet facet);

    /**
     * The letters of a list under which there is anything, with how many items stand there.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    Map<String, Long> letters(Listing listing);

    /**
     * Values of a list under one of its letters, in their order.
     *
     * @param letter of {@link Alphabet#letters}; under any other text there is nothing
     * @param offset values to pass over, 0 to {@value #MAX_OFFSET}
     * @param limit values to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws SearchUnavailable when the index cannot answer now
     */
    List<Count> list(Listing listing, String letter, int offset, int limit);
}
