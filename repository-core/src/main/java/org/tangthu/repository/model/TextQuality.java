package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What can be counted in the text of a page, whatever its language; shares are 0 to 1, in thousandths. What it means for an
 * item, whose languages are known, is for {@code text.quality} to judge.
 *
 * @param words runs of Latin letters and digits with at least one letter, and ideographs one by one
 * @param hanNom ideographs among the words
 * @param syllables of the Latin words, those that are syllables of quốc ngữ
 * @param marked of the Latin words, those with a letter that no other language of the shelves has, such as đ, ơ or ạ
 * @param longWords of the Latin words, those too long for a syllable
 * @param foreign of the Latin words, the small words by which French and English are known
 * @param damaged of the Latin words, those with an accent or a digit in them that are no syllables
 * @param confidence mean of the words', where a machine tells it
 * @param encoding of the last century that the text seems to be in, unconverted
 */
public record TextQuality(
        int words,
        double hanNom,
        double syllables,
        double marked,
        double longWords,
        double foreign,
        double damaged,
        Optional<Double> confidence,
        Optional<String> encoding) {
    public TextQuality {
        Objects.requireNonNull(encoding);
        hanNom = share(hanNom);
        syllables = share(syllables);
        marked = share(marked);
        longWords = share(longWords);
        foreign = share(foreign);
        damaged = share(damaged);
        confidence = confidence.map(TextQuality::share);
    }

    /** How many words are in Latin letters, about. */
    public long latinWords() {
        return Math.round(words * (1 - hanNom));
    }

    private static double share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + value);
        }
        return Math.round(value * 1_000) / 1_000.0;
    }
}
