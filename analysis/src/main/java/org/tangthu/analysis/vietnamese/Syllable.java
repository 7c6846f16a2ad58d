package org.tangthu.analysis.vietnamese;

import java.util.Optional;

/**
 * A syllable of quốc ngữ in its parts, in lower case, i and y as {@link Spelling#canonical} settles them.
 *
 * @param onset consonant letters, {@code qu} and {@code gi} included; may be empty
 * @param glide {@code o}, {@code u} or empty; the u of {@code qu} is not told again
 * @param nucleus one or two vowel letters
 * @param coda consonant letters, a vowel letter as in {@code tay}, or empty
 */
public record Syllable(String onset, String glide, String nucleus, String coda, Tone tone) {
    /**
     * Reads a word that is spelled as a syllable can be: with a rime of the language, an onset that may stand before it, and
     * one tone that it may have. Case, normalization form and the place of the tone do not matter; kí, quí, Huình, Nguiễn of
     * older print are read. Cost is linear and small for words that are none.
     */
    public static Optional<Syllable> parse(CharSequence word) {
        Spelled spelled = Spelled.of(word);
        return spelled.isSyllable() ? Optional.of(spelled.syllable()) : Optional.empty();
    }

    /** Whether {@link #parse} would read the word. */
    public static boolean valid(CharSequence word) {
        return Spelled.of(word).isSyllable();
    }
}
