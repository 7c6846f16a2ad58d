package org.tangthu.analysis.vietnamese;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words typed in the keys of Telex ({@code vieetj}, {@code ddaij}, {@code dduwowngf}) or VNI ({@code vie65t}) while no
 * input method was on. Keys may stand wherever input methods take them: a tone anywhere behind its vowel, a letter's
 * second key anywhere behind the letter ({@code vietej}, {@code daid}, {@code duongwf}).
 */
public final class Keystrokes {
    /** A long syllable with all its keys, and some to spare. */
    private static final int LONGEST = 12;

    private Keystrokes() {}

    /** {@code a3} and {@code q1} are marks of a shelf or numbers of a volume, {@code XIX} is a number. */
    private static final Pattern NO_KEYS = Pattern.compile("[A-Za-z][0-9]|[IVXLCDM]+");

    /**
     * The word that the keys make, in its canonical spelling. Empty if there are no keys among the letters, or if what they
     * make is no Vietnamese syllable. Words of other languages may pass: {@code his} is hí in Telex.
     */
    public static Optional<String> decode(String word) {
        boolean typable = word.length() <= LONGEST && word.chars().allMatch(Keystrokes::isTypable);
        if (!typable || NO_KEYS.matcher(word).matches()) {
            return Optional.empty();
        }
        String typed = word.toLowerCase(Locale.ROOT);
        Layout layout = typed.chars().anyMatch(Character::isDigit) ? new Vni() : new Telex();
        Set<Keyed> readings = Set.of(Keyed.NOTHING);
        for (char key : typed.toCharArray()) {
            readings = readings.stream()
                    .flatMap(reading -> layout.press(key, reading))
                    .filter(Keyed::mayBeSyllable)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return readings.stream()
                .filter(Keyed::hasKeys)
                .map(Keyed::written)
                .filter(Syllable::valid)
                .map(Spelling::canonical)
                .findFirst();
    }

    private static boolean isTypable(int sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '1' && sign <= '9';
    }
}
