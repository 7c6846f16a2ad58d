package org.tangthu.portal.search.solr;

/**
 * How a score is laid out. It is a sum of constants, each above all that stand below it together, so that the order of
 * results obeys one rule after the other and relevance settles what is left: no collection's statistics can turn the rules
 * around. A constant is shared out among the words of a query: a document that obeys the rule with all of them gets the
 * whole. All together stay under 2^15, where a float still tells 1/512 apart. Above all scores stand the {@link Step}s.
 */
enum Score {
    /**
     * The word stands beside its neighbour in the query. First of all, because most Vietnamese words have two syllables: where
     * they stand apart, the word that was asked for is not there, however exact they are.
     */
    TOGETHER(16_384),
    /** Letter by letter, with one half for another tone: who types diacritics means them. */
    EXACT(8_192),
    /** As typed, and not only by what that may mean: readings, abbreviations, years, slips of typing. */
    LITERAL(2_048),
    /** A title that is all of what was typed, or a shelfmark. */
    WHOLE(1_024),
    /** In the title. */
    TITLE(512),
    /** In the description, of which titles are a part. */
    DESCRIBED(256),
    /** In a text by a person, where others stand in a machine's. */
    WRITTEN(128),
    /** With its neighbour, in the title. */
    TITLE_IN_ORDER(32),
    /** With its neighbour, in the order of the query. */
    IN_ORDER(32),
    /** In Hán and Nôm the very form of the character: forms are one where anything else tells results apart. */
    FORM(16),
    /** For each unit of BM25, which is less than the logarithm of the number of documents, in each of three fields. */
    RELEVANCE(0.25f);

    private final float whole;

    Score(float whole) {
        this.whole = whole;
    }

    /** What each of so many gets. */
    float share(int of) {
        return whole / of;
    }
}
