package org.tangthu.portal.search.query;

/**
 * Where a text answers a query.
 *
 * @param start in UTF-16 units of the text, never inside of a character
 * @param end behind it
 * @param firstWord number of the first word of the plan that it answers
 * @param lastWord number of the last such word
 */
public record Match(int start, int end, Why why, int firstWord, int lastWord) {

    /** From here to the end of the other. */
    public Match to(Match next) {
        return new Match(start, next.end, why, Math.min(firstWord, next.firstWord), Math.max(lastWord, next.lastWord));
    }
}
