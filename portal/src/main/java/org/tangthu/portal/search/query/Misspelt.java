package org.tangthu.portal.search.query;

import org.tangthu.analysis.Terms;
import org.tangthu.analysis.vietnamese.Syllable;

/**
 * A word that may be misspelt.
 *
 * @param exact its canonical spelling
 * @param folded without diacritics
 */
public record Misspelt(String typed, String exact, String folded) {
    private static final int LONG = 4;

    static Misspelt of(TypedWord word) {
        String folded = word.only().terms(Terms::isFolded).get(0);
        String exact = word.only().terms(Terms::isExact).stream()
                .map(Terms::spelling)
                .findFirst()
                .orElse(folded);
        return new Misspelt(word.text(), exact, folded);
    }

    /** How many letters may be wrong: none in numbers. */
    public int edits() {
        if (folded.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return folded.length() < LONG ? 1 : 2;
    }

    /** The largest distance at which it is still the word. */
    int limit() {
        return edits() + 1;
    }

    /**
     * What was typed without diacritics differs by one where it is the same but for those. A syllable that there is may be the
     * wrong one by a single letter, as in "lịch xử"; further away it is another word.
     */
    int distance(String otherExact, String otherFolded) {
        if (exact.equals(otherExact)) {
            return 0;
        }
        if (folded.equals(otherFolded)) {
            return 1;
        }
        boolean accented = !exact.equals(folded);
        int letters = edits(folded, otherFolded);
        if (letters > edits() || Syllable.valid(exact) && edits(sounds(exact), sounds(otherExact)) > 1) {
            return Integer.MAX_VALUE;
        }
        return accented ? Math.max(letters, edits(exact, otherExact)) : letters + 1;
    }

    /** With one letter for those pairs that stand for one sound: tr for ch is a single slip. */
    private static String sounds(String word) {
        return word.replace("tr", "č")
                .replace("ch", "ć")
                .replace("gi", "j")
                .replace("ng", "ŋ")
                .replace("nh", "ñ");
    }

    /** Letters to change, to add or to take away. */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
