package org.tangthu.analysis.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tangthu.analysis.Terms;
import org.tangthu.analysis.hannom.Characters;
import org.tangthu.analysis.hannom.Readings;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * The terms of a word. Keeps those of words seen last, as a language of some seven thousand syllables repeats itself.
 * For one thread.
 */
final class Tiers {
    /** A power of two. */
    private static final int KEPT = 1 << 12;

    private final Kept[] kept = new Kept[KEPT];

    private record Kept(String word, List<String> terms) {}

    /**
     * @param word of the tokenizer, not empty
     * @return the folded form or the character first, then those that are stacked on it
     */
    List<String> of(CharSequence word) {
        int slot = slot(word);
        Kept last = kept[slot];
        if (last == null || !last.word.contentEquals(word)) {
            last = kept(word.toString());
            kept[slot] = last;
        }
        return last.terms;
    }

    /** The terms of an iteration mark: its own, and then those of the character before. */
    List<String> repeated(CharSequence mark, List<String> before) {
        Set<String> terms = new LinkedHashSet<>(of(mark));
        terms.addAll(before);
        return List.copyOf(terms);
    }

    private static int slot(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return (hash ^ hash >>> 12) & KEPT - 1;
    }

    private static Kept kept(String word) {
        Set<String> terms = new LinkedHashSet<>();
        int first = word.codePointAt(0);
        if (Script.of(first) == Script.SYMBOL) {
            addCharacter(first, terms);
        } else {
            addWord(Spelling.canonical(word), terms);
        }
        return new Kept(word, List.copyOf(terms));
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
