package org.tangthu.repository.ocr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.text.TextReading;
import org.tangthu.repository.text.quality.TextFigure;
import org.tangthu.repository.text.quality.TextMeasure;

/**
 * What came of reading a page. The text itself stays in its file: a book has thousands of them.
 *
 * @param place where its ALTO is kept
 */
record PageReading(PagePlan plan, Path place, TextQuality quality, boolean blank) {
    static PageReading of(PagePlan plan, Path place, TextReading reading) {
        boolean blank = reading.page().words().findAny().isEmpty();
        return new PageReading(plan, place, TextMeasure.of(reading), blank);
    }

    Page page() {
        return plan.page();
    }

    /** Mean of the words, 0 to 1, as the engine tells; empty on a blank page. */
    Optional<Double> confidence() {
        return quality.confidence();
    }

    /**
     * Whether it shall be the page's text: the engine is sure enough of it, and it is better than the text that is to be
     * replaced. That a page is blank is no matter of being sure.
     *
     * @param languages of the item
     */
    boolean isWorthKeeping(double leastConfidence, List<String> languages) {
        boolean sure = blank || confidence().orElse(0.0) >= leastConfidence;
        double figure = TextFigure.of(quality, languages).orElse(0.0);
        return sure && plan.figure().map(before -> figure > before).orElse(true);
    }
}
