package org.tangthu.portal.search.query;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tangthu.analysis.Terms;

/**
 * A word or a character of a text, as the index takes it.
 *
 * @param at its number; between two numbers that do not follow each other there is a gap that no phrase reaches over
 * @param from where it begins in the text, in UTF-16 units
 * @param to behind its end
 * @param terms by which it is found
 */
record Position(int at, int from, int to, Set<String> terms) {
    /** Radicals begin the blocks of Hán characters; no letter of an alphabet that makes words of one stands behind. */
    private static final int FIRST_RADICAL = 0x2E80;

    List<String> terms(Predicate<String> kind) {
        return terms.stream().filter(kind).sorted().toList();
    }

    boolean precedes(Position next) {
        return next.at == at + 1;
    }

    /** Whether it is a Hán Nôm character, in Unicode or in a private area; the index makes each a word. */
    boolean character() {
        return terms.stream().filter(Terms::isFolded).anyMatch(Position::oneCharacter);
    }

    /** Whether it is a word with diacritics. */
    boolean accented() {
        List<String> folded = terms(Terms::isFolded);
        return !character()
                && terms(Terms::isExact).stream().map(Terms::spelling).anyMatch(word -> !folded.contains(word));
    }

    private static boolean oneCharacter(String term) {
        int first = term.codePointAt(0);
        return first >= FIRST_RADICAL && term.length() == Character.charCount(first);
    }
}
