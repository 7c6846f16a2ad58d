package org.tangthu.portal.search.solr;

import org.tangthu.portal.search.Listing;

/**
 * A value of a {@link Listing} as the index has it: its letter, the key that sorts it, and itself. The terms of a field are
 * then in the order of the list, and those of a letter, which is one character, follow each other.
 */
record ListedTerm(String letter, String key, String value) {
    /** The field with the letters of all lists. */
    static final String LETTERS = "listed_letters";

    /** In no text of the index: controls were taken out. */
    private static final char END_OF_KEY = '\u001F';

    /** The field with the terms of a list. */
    static String field(Listing listing) {
        return "listed_" + listing.code();
    }

    /** How the letters of a list begin in their field. */
    static String lettersOf(Listing listing) {
        return listing.code() + ":";
    }

    static ListedTerm parse(String term) {
        int end = term.indexOf(END_OF_KEY);
        return new ListedTerm(term.substring(0, 1), term.substring(1, end), term.substring(end + 1));
    }

    @Override
    public String toString() {
        return letter + key + END_OF_KEY + value;
    }
}
