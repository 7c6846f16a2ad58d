package org.tangthu.analysis;

/**
 * The spelling of terms. Each word of a text puts several terms at its position, told apart by their first character, so
 * that one field answers exact and forgiving questions, and a phrase may mix them:
 *
 * <table>
 * <caption>Terms at the position of a word</caption>
 * <tr><td>{@code duong}</td><td>folded: lower case without any diacritics; the only one without a mark, and
 * the only one of a number</td></tr>
 * <tr><td>{@code ~dương}</td><td>toneless: vowels as written, without tone, đ as d; where that is not the folded term</td></tr>
 * <tr><td>{@code =đường}</td><td>exact: the canonical spelling of a word</td></tr>
 * <tr><td>{@code 内}</td><td>a Hán Nôm character by the representative of its variants</td></tr>
 * <tr><td>{@code =內}</td><td>a Hán Nôm character as written</td></tr>
 * <tr><td>{@code ^nội}, {@code ^noi}</td><td>a reading of a Hán Nôm character, exact and folded</td></tr>
 * <tr><td>{@code ha_noi}</td><td>folded, this word and the next</td></tr>
 * </table>
 *
 * No term contains a space, a control character, {@link #OR} or one of the marks elsewhere.
 */
public final class Terms {
    /**
     * Stands between terms that a query takes for one and the same at a position. No control character: Java, and so
     * Lucene's tokenizer of that name, counts those between fields and records among white space.
     */
    public static final char OR = '|';

    private static final char EXACT = '=';
    private static final char TONELESS = '~';
    private static final char READING = '^';
    private static final char NEXT = '_';

    private Terms() {}

    /** @param canonical spelling of a word, or a character as written */
    public static String exact(String canonical) {
        return EXACT + canonical;
    }

    public static String toneless(String spelling) {
        return TONELESS + spelling;
    }

    /** @param spelling of a reading, canonical or folded */
    public static String reading(String spelling) {
        return READING + spelling;
    }

    /** Two folded words of which one follows the other. */
    public static String pair(String first, String second) {
        return first + NEXT + second;
    }

    public static boolean isExact(String term) {
        return term.charAt(0) == EXACT;
    }

    public static boolean isToneless(String term) {
        return term.charAt(0) == TONELESS;
    }

    public static boolean isReading(String term) {
        return term.charAt(0) == READING;
    }

    public static boolean isPair(String term) {
        return term.indexOf(NEXT) > 0;
    }

    /** A word, number or character folded: what every spelling of it has in common. */
    public static boolean isFolded(String term) {
        return !isExact(term) && !isToneless(term) && !isReading(term) && !isPair(term);
    }

    /** The spelling that a term without its mark has. */
    public static String spelling(String term) {
        return isFolded(term) || isPair(term) ? term : term.substring(1);
    }
}
