package org.tangthu.analysis.vietnamese;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word on its way through an input method.
 *
 * @param letters so far, without the tone
 * @param hasKeys whether any key did more than write its letter
 */
record Keyed(String letters, Tone tone, boolean hasKeys) {
    static final Keyed NOTHING = new Keyed("", Tone.NONE, false);

    private static final String HORNED = "ươ";

    Keyed letter(char letter) {
        return new Keyed(letters + letter, tone, hasKeys);
    }

    /** The same tone twice takes it back: what is meant is no Vietnamese word. */
    Stream<Keyed> toned(Tone tone) {
        return this.tone == tone ? Stream.empty() : Stream.of(new Keyed(letters, tone, true));
    }

    /** With a circumflex, a breve or a horn on one of the letters that take it; a horn goes on both letters of uo too. */
    Stream<Keyed> shaped(char mark) {
        int pair = letters.indexOf("uo");
        Stream<Keyed> both = pair >= 0 && Letters.shaped('u', mark) != 0
                ? Stream.of(with(letters.substring(0, pair) + HORNED + letters.substring(pair + 2)))
                : Stream.empty();
        Stream<Keyed> one =
                letters.chars().distinct().boxed().flatMap(letter -> shaped(mark, (char) letter.intValue()));
        return Stream.concat(both, one);
    }

    /** With a mark on one of the places of a letter. */
    Stream<Keyed> shaped(char mark, char letter) {
        char shaped = Letters.shaped(letter, mark);
        return IntStream.range(0, shaped == 0 ? 0 : letters.length())
                .filter(at -> letters.charAt(at) == letter)
                .mapToObj(at -> with(replaced(at, shaped)));
    }

    /** With a letter twice in place of its marked form at the end. */
    Stream<Keyed> plainAgain(char mark, char letter) {
        int last = letters.length() - 1;
        return last >= 0 && letters.charAt(last) == Letters.shaped(letter, mark)
                ? Stream.of(with(letters.substring(0, last) + letter + letter))
                : Stream.empty();
    }

    /** With đ at its beginning. */
    Stream<Keyed> barred() {
        return letters.startsWith("d") ? Stream.of(with(replaced(0, 'đ'))) : Stream.empty();
    }

    Keyed with(String letters) {
        return new Keyed(letters, tone, true);
    }

    private String replaced(int at, char letter) {
        return letters.substring(0, at) + letter + letters.substring(at + 1);
    }

    boolean hasVowel() {
        return lastVowel() >= 0;
    }

    boolean mayBeSyllable() {
        return letters.length() <= Spelled.LONGEST;
    }

    /** With the tone on the last vowel, wherever it belongs. */
    String written() {
        if (tone == Tone.NONE || !hasVowel()) {
            return letters;
        }
        int at = lastVowel();
        return replaced(at, Letters.withTone(letters.charAt(at), tone));
    }

    private int lastVowel() {
        int at = letters.length() - 1;
        while (at >= 0 && !Letters.isVowel(letters.charAt(at))) {
            at--;
        }
        return at;
    }
}
