package org.tangthu.analysis.lucene;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.analysis.Terms;
import org.tangthu.analysis.hannom.Characters;
import org.tangthu.analysis.hannom.Readings;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * The terms of a word. Keeps those of words seen last, as a language of some seven thousand syllables repeats itself.
 * Thread-safe: what is kept never changes, and two threads at worst make the same terms twice.
 */
final class Tiers {
    /** A power of two: syllables in small letters and with a capital, and room for names and slips. */
    private static final int KEPT = 1 << 15;

    private final Kept[] kept = new Kept[KEPT];

    private record Kept(char[] word, char[][] terms) {
        boolean isOf(char[] text, int length) {
            return Arrays.equals(word, 0, word.length, text, 0, length);
        }
    }

    /**
     * @param text begins with a word of the tokenizer
     * @param length of the word, not 0
     * @return the folded form or the character first, then those that are stacked on it; not to be changed
     */
    char[][] of(char[] text, int length) {
        int slot = slot(text, length);
        Kept last = kept[slot];
        if (last == null || !last.isOf(text, length)) {
            last = kept(new String(text, 0, length));
            kept[slot] = last;
        }
        return last.terms;
    }

    /** The terms of an iteration mark: its own, and then those of the character before. */
    char[][] repeated(char[] text, int length, char[][] before) {
        Set<String> terms = new LinkedHashSet<>();
        Stream.concat(Arrays.stream(of(text, length)), Arrays.stream(before))
                .map(String::new)
                .forEach(terms::add);
        return chars(terms);
    }

    private static int slot(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 15) & KEPT - 1;
    }

    private static Kept kept(String word) {
        Set<String> terms = new LinkedHashSet<>();
        int first = word.codePointAt(0);
        if (Script.of(first) == Script.SYMBOL) {
            addCharacter(first, terms);
        } else {
            addWord(Spelling.canonical(word), terms);
        }
        return new Kept(word.toCharArray(), chars(terms));
    }

    private static char[][] chars(Set<String> terms) {
        return terms.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    private static void addCharacter(int codePoint, Set<String> terms) {
        terms.add(Character.toString(Characters.canonical(codePoint)));
        terms.add(Terms.exact(Character.toString(codePoint)));
        for (String reading : Readings.readings(codePoint)) {
            String canonical = Spelling.canonical(reading);
            terms.add(Terms.reading(canonical));
            terms.add(Terms.reading(Spelling.folded(canonical)));
        }
    }

    private static void addWord(String canonical, Set<String> terms) {
        String folded = Spelling.folded(canonical);
        terms.add(folded);
        if (!isNumber(folded)) {
            terms.add(Terms.exact(canonical));
            String toneless = Spelling.toneless(canonical);
            if (!toneless.equals(folded)) {
                terms.add(Terms.toneless(toneless));
            }
        }
    }

    private static boolean isNumber(String folded) {
        return folded.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }
}
