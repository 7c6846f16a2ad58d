package org.tangthu.analysis.calendar;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.analysis.vietnamese.Typed;

/**
 * A word in Latin letters or digits, or one character of a word in Hán.
 *
 * @param word its position among the words of the query
 * @param begins whether it is the first of its word
 * @param ends whether it is the last of its word
 */
record Atom(String text, Typed typed, boolean han, int word, boolean begins, boolean ends) {
    static List<Atom> of(List<String> words) {
        List<Atom> atoms = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            String text = Typed.bare(words.get(word));
            if (!text.isEmpty() && text.codePoints().allMatch(Character::isIdeographic)) {
                characters(text, word, atoms);
            } else {
                atoms.add(new Atom(text, Typed.of(text), false, word, true, true));
            }
        }
        return atoms;
    }

    private static void characters(String text, int word, List<Atom> atoms) {
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            String sign = Character.toString(signs[i]);
            atoms.add(new Atom(sign, Phrase.sign(signs[i]), true, word, i == 0, i == signs.length - 1));
        }
    }
}
