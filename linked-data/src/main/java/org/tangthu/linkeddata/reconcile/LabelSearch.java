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

    /**
     * Those that somebody may mean who has typed so far, the likeliest first: labels that begin so, then those that hold
     * all the words elsewhere. The last word may be the beginning of one.
     *
     * @param typed any text; without a word in it nothing is found
     * @param kinds of what is looked for; all if empty
     * @param limit candidates to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws LabelSearchUnavailable when it cannot answer now
     */
    List<Candidate> beginning(String typed, Set<LabelKind> kinds, int limit);

    /** How near a label is to one that is looked for, by the measure of {@link #search}: 0 to 100. */
    int likeness(String wanted, String label);
}
