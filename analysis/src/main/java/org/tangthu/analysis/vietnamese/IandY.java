package org.tangthu.analysis.vietnamese;

import java.util.Set;

/**
 * Where i and y stand for the same sound, one of them: kí is ký, quí quý, Huình huỳnh, quít quýt, Nguiễn nguyễn, iêu yêu;
 * but tai is not tay, nor tui tuy, and alone the two
 * are letters and numerals. Looks at the plain shape of a word alone, so that it does the same to a word with and
 * without its diacritics.
 */
final class IandY {
    private static final Set<String> OPEN_WITH_Y = Set.of("h", "k", "l", "m", "s", "t");
    private static final Set<String> OPEN_WITH_I = Set.of("d", "đ", "n", "th", "v");
    private static final Set<String> AFTER_QU = Set.of("", "ch", "n", "nh", "p", "t", "u", "ên", "en", "êt", "et");
    private static final Set<String> AFTER_U = Set.of("a", "ch", "nh", "ên", "en", "êt", "et");
    private static final Set<String> AFTER_NOTHING =
            Set.of("êm", "em", "ên", "en", "êng", "eng", "êt", "et", "êu", "eu");

    private IandY() {}

    static boolean opensWithY(String onset) {
        return OPEN_WITH_Y.contains(onset);
    }

    /**
     * Settles a word in place.
     *
     * @param letters in lower case and without tone
     * @return whether a letter changed
     */
    static boolean settle(char[] letters, int length) {
        int start = 0;
        while (start < length && !Letters.isVowel(letters[start])) {
            start++;
        }
        boolean qu = start == 1 && letters[0] == 'q' && length > 2 && letters[1] == 'u';
        int at = qu || start < length && letters[start] == 'u' ? start + 1 : start;
        if (at >= length || letters[at] != 'i' && letters[at] != 'y') {
            return false;
        }
        char settled = choose(new String(letters, 0, at), new String(letters, at + 1, length - at - 1), letters[at]);
        boolean changes = settled != letters[at];
        letters[at] = settled;
        return changes;
    }

    private static char choose(String before, String after, char written) {
        if (before.equals("qu")) {
            return AFTER_QU.contains(after) ? 'y' : written;
        }
        if (before.endsWith("u")) {
            return AFTER_U.contains(after) ? 'y' : written;
        }
        if (before.isEmpty() && AFTER_NOTHING.contains(after) || after.isEmpty() && OPEN_WITH_Y.contains(before)) {
            return 'y';
        }
        return after.isEmpty() && OPEN_WITH_I.contains(before) ? 'i' : written;
    }

    /** @return {@code word} itself where nothing changes */
    static String settled(String word) {
        if (word.length() > Spelled.LONGEST || word.indexOf('i') < 0 && word.indexOf('y') < 0) {
            return word;
        }
        char[] letters = word.toCharArray();
        return settle(letters, letters.length) ? new String(letters) : word;
    }
}
