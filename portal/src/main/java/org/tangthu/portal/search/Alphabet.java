package org.tangthu.portal.search;

import java.util.List;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * The letters by which Vietnamese lists are divided: those of the alphabet, with f, j, w and z in their Latin places, then a
 * sign for whatever begins with none of them.
 */
public final class Alphabet {
    /** What begins with a number, or with a letter of another alphabet. */
    public static final String OTHER = "#";

    private static final List<String> LETTERS =
            List.of("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z #".split(" "));

    private Alphabet() {}

    /** All, in their order. */
    public static List<String> letters() {
        return LETTERS;
    }

    /** The letter of a word, whatever its tone and case. @param word as it is read; may be empty */
    public static String letterOf(String word) {
        if (word.isEmpty()) {
            return OTHER;
        }
        String first = Spelling.canonical(word.substring(0, word.offsetByCodePoints(0, 1)));
        String toneless = first.equals("đ") ? first : Spelling.toneless(first);
        return LETTERS.contains(toneless) ? toneless : plain(toneless);
    }

    /** Other languages' letters stand where they stand without their marks. */
    private static String plain(String letter) {
        String plain = Spelling.folded(letter);
        return !plain.isEmpty() && LETTERS.contains(plain.substring(0, 1)) ? plain.substring(0, 1) : OTHER;
    }
}
