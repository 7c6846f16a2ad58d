package org.tangthu.repository.text.quality;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.TextQuality;

/** How good a text is, in one number to compare texts of the same page by. */
public final class TextFigure {
    /** Of good Vietnamese about every second word has a letter of its own; from this share on none is missed. */
    private static final double WELL_MARKED = 0.3;

    private TextFigure() {}

    /**
     * Of Vietnamese the share of syllables, lowered where its own letters are missing; of everything else what the machine
     * says itself; the lower of both where there are both.
     *
     * @param languages of the item, BCP 47; empty if it does not tell
     * @return 0 to 1; empty where there are no words, or nothing to judge them by
     */
    public static Optional<Double> of(TextQuality quality, List<String> languages) {
        if (quality.words() == 0) {
            return Optional.empty();
        }
        if (quality.encoding().isPresent()) {
            return Optional.of(0.0);
        }
        return Doubt.isVietnamese(quality, languages)
                ? Optional.of(Math.min(vietnamese(quality), quality.confidence().orElse(1.0)))
                : quality.confidence();
    }

    private static double vietnamese(TextQuality quality) {
        return quality.syllables() * Math.min(1, quality.marked() / WELL_MARKED);
    }
}
