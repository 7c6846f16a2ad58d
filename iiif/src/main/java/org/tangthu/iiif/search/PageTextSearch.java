package org.tangthu.iiif.search;

import java.util.List;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/**
 * Finds words in the texts of one item for those who may read them by the access policy now; others find nothing, whatever
 * they were told before. Thread-safe.
 */
public interface PageTextSearch {
    /** The largest {@code offset}. */
    int MAX_OFFSET = 10_000;
    /** The largest {@code limit}. */
    int MAX_LIMIT = 100;

    /**
     * The pages on which all the words stand, in reading order, each with the passages that match.
     *
     * @param typed words, and phrases in double quotes; any text is a valid one, and without a word in it nothing is found
     * @param offset pages to pass over, 0 to {@value #MAX_OFFSET}
     * @param limit pages to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws PageTextSearchUnavailable when it cannot answer now
     */
    PageMatches search(Item item, Visitor visitor, String typed, int offset, int limit);

    /**
     * Words of the item that begin as typed, the most frequent first; of several typed words the last is completed, by words
     * that follow the one before it if there are any. Typed without diacritics any spelling will do; with them, the words that
     * have them come first.
     *
     * @param limit words to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws PageTextSearchUnavailable when it cannot answer now
     */
    List<WordCount> complete(Item item, Visitor visitor, String typed, int limit);
}
