package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Set;

/** Finds what is called so. Only what is public is found. Thread-safe. */
public interface LabelSearch {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 100;

    /**
     * The best candidates, the likeliest first.
     *
     * @param label any text; without a word in it nothing is found
     * @param kinds of what is looked for; all if empty
     * @param limit candidates to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws LabelSearchUnavailable when it cannot answer now
     */
    List<Candidate> search(String label, Set<LabelKind> kinds, int limit);
}
