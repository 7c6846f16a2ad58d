package org.tangthu.repository.text.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Syllable;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.orthography.LegacyEncoding;
import org.tangthu.repository.text.Ideographs;
import org.tangthu.repository.text.TextReading;

/** Counts what {@link TextQuality} tells of a text. */
public final class TextMeasure {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}\\p{M}\\u00AD]+");
    /** Letters and marks that quốc ngữ has for itself; â, ê, ô and the simple accents stand in French too. */
    private static final Pattern OWN_LETTER = Pattern.compile("[ăđơưĂĐƠƯẠ-ỹ]");

    /** None of them is a syllable. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "les", "des", "est", "et", "une", "dans", "pour", "par", "sur", "avec", "elle", "il", "cette", "ces", "aux",
            "dont", "sont", "nous", "vous", "leur", "ses", "the", "of", "and", "was", "for", "with", "that", "this",
            "from", "by", "are");

    private static final int LONGEST_SYLLABLE = 6;

    private int latin;
    private int ideographs;
    private int syllables;
    private int marked;
    private int longWords;
    private int foreign;
    private int damaged;

    private TextMeasure() {}

    public static TextQuality of(TextReading reading) {
        String plain = reading.page().plain();
        TextMeasure measure = new TextMeasure();
        measure.ideographs = (int) plain.codePoints().filter(Ideographs::is).count();
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            measure.word(words.group());
        }
        return measure.quality(reading.confidence(), LegacyEncoding.of(plain, false));
    }

    private void word(String word) {
        if (word.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        latin++;
        boolean syllable = Syllable.valid(word);
        boolean odd = word.codePoints().anyMatch(c -> c > 0x7F || Character.isDigit(c));
        syllables += syllable ? 1 : 0;
        marked += OWN_LETTER.matcher(word).find() ? 1 : 0;
        longWords += !syllable && word.codePointCount(0, word.length()) > LONGEST_SYLLABLE ? 1 : 0;
        foreign += SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        damaged += !syllable && odd ? 1 : 0;
    }

    private TextQuality quality(Optional<Double> confidence, Optional<LegacyEncoding> encoding) {
        int words = latin + ideographs;
        return new TextQuality(
                words,
                share(ideographs, words),
                share(syllables, latin),
                share(marked, latin),
                share(longWords, latin),
                share(foreign, latin),
                share(damaged, latin),
                confidence,
                encoding.map(LegacyEncoding::code));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
