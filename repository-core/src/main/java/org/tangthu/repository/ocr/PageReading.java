package org.tangthu.repository.ocr;

import java.nio.file.Path;
import java.util.Optional;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.text.PageText;

/**
 * What came of reading a page. The text itself stays in its file: a book has thousands of them.
 *
 * @param place where its ALTO is kept
 * @param confidence mean of the words, 0 to 1; empty on a blank page
 * @param figure how good the text is, 0 to 1; empty if there is nothing to judge by
 */
record PageReading(PagePlan plan, Path place, boolean blank, Optional<Double> confidence, Optional<Double> figure) {
    static PageReading of(PagePlan plan, Path place, PageText text, TextFigures figures) {
        boolean blank = text.words().findAny().isEmpty();
        return new PageReading(
                plan, place, blank, text.confidence().stream().boxed().findFirst(), figures.figure(text));
    }

    Page page() {
        return plan.page();
    }

    /**
     * Whether it shall be the page's text: the engine is sure enough of it, and it is better than the text that is to be
     * replaced. That a page is blank is no matter of being sure.
     */
    boolean isWorthKeeping(double leastConfidence) {
        boolean sure = blank || confidence.orElse(0.0) >= leastConfidence;
        boolean better =
                plan.figure().map(before -> figure.orElse(0.0) > before).orElse(true);
        return sure && better;
    }
}
