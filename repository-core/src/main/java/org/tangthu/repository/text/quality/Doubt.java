package org.tangthu.repository.text.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.text.Languages;

/**
 * Why a text should be looked at or read anew. Only what is Vietnamese, by its item's languages or by its own words, is
 * measured as Vietnamese: French, Hán and everything else is not called bad for what it is.
 */
public enum Doubt {
    /** Vietnamese without its letters: a recognizer read it that knows other languages only. */
    NO_VIETNAMESE_MODEL,
    /** Vietnamese, of which many words can be none. */
    FEW_SYLLABLES,
    /** The recognizer doubts itself. */
    LOW_CONFIDENCE,
    /** An encoding from before Unicode, never converted. */
    LEGACY_ENCODING;

    /** Of good Vietnamese texts nearly all words are syllables; names, French words and numbers take their share. */
    private static final double SYLLABLES = 0.75;
    /** Every second word of Vietnamese has a letter of its own; other models give one now and then by chance. */
    private static final double MARKED = 0.1;
    /** However it was read, half of the words of Vietnamese still could be some; of French and English a third. */
    private static final double LEFT_OVER = 0.5;
    /** Vietnamese has one word in a thousand of this length, French and English one in six. */
    private static final double LONG_WORDS = 1 / 12.0;

    private static final double SMALL_WORDS = 0.05;
    private static final double CONFIDENCE = 0.6;
    private static final int FEW_WORDS = 20;

    /** Lower case, words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param languages of the item, BCP 47; empty if it does not tell */
    public static Set<Doubt> of(TextQuality quality, List<String> languages) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (quality.encoding().isPresent()) {
            doubts.add(LEGACY_ENCODING);
        } else if (isVietnamese(quality, languages) && isDamaged(quality)) {
            doubts.add(quality.marked() < MARKED ? NO_VIETNAMESE_MODEL : FEW_SYLLABLES);
        }
        if (quality.confidence().filter(mean -> mean < CONFIDENCE).isPresent()) {
            doubts.add(LOW_CONFIDENCE);
        }
        return doubts;
    }

    static boolean isVietnamese(TextQuality quality, List<String> languages) {
        boolean other = quality.longWords() >= LONG_WORDS || quality.foreign() >= SMALL_WORDS;
        if (other || quality.hanNom() > 0.5) {
            return false;
        }
        return quality.marked() >= MARKED
                || (languages.isEmpty()
                        ? quality.syllables() >= LEFT_OVER
                        : languages.stream().anyMatch(Languages::isVietnamese));
    }

    /** In a few words chance is large: there must be signs of damage, too. */
    private static boolean isDamaged(TextQuality quality) {
        boolean strange = quality.syllables() < SYLLABLES;
        return quality.latinWords() >= FEW_WORDS
                ? strange || quality.marked() < MARKED
                : strange && quality.damaged() > 0;
    }
}
