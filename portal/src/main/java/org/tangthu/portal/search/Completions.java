package org.tangthu.portal.search;

import java.util.List;

/** Completes what somebody is typing into the search box by what published items are described with. Thread-safe. */
public interface Completions {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 20;

    /** Characters that are looked at; more is typed of nothing that is worth completing. */
    int MAX_LENGTH = 100;

    /**
     * Different titles, names of people, subjects and places in which what was typed stands from the begin of a word on, in
     * this order of kinds. Typed without diacritics any will do; with them, texts that have them come first. Then come texts
     * that begin so, then the most frequent. Texts in Hán Nôm characters are also found by their reading.
     *
     * @param typed any text; without a word in it nothing is answered
     * @param limit of each kind, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws SearchUnavailable when the index cannot answer now
     */
    List<Completion> complete(String typed, int limit);
}
