package org.tangthu.linkeddata.reconcile;

import java.util.List;

/** Finds what is called so. Only what is public is found. Thread-safe. */
public interface LabelSearch {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 100;

    /**
     * The best candidates, the likeliest first; those whose label is the same but for diacritics at most, before all others.
     *
     * @param label any text; without a word in it nothing is found
     * @param limit candidates to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws LabelSearchUnavailable when it cannot answer now
     */
    List<Candidate> search(String label, Scope scope, int limit);

    /**
     * Those that somebody may mean who has typed so far, the likeliest first: labels that begin so, then those that hold
     * all the words elsewhere. The last word may be the beginning of one.
     *
     * @param typed any text; without a word in it nothing is found
     * @param limit candidates to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws LabelSearchUnavailable when it cannot answer now
     */
    List<Candidate> beginning(String typed, Scope scope, int limit);

    /**
     * Items that have a shelfmark or an identifier, in whatever way it is written, in the order of their own identifiers;
     * their labels were not looked for and are near.
     *
     * @param mark any text
     * @param limit candidates to answer, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when a bound is passed
     * @throws LabelSearchUnavailable when it cannot answer now
     */
    List<Candidate> marked(String mark, Scope scope, int limit);

    /** How near a label is to one that is looked for, by the measure of {@link #search}: 0 to 100. */
    int likeness(String wanted, String label);
}
