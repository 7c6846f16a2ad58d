package org.tangthu.iiif.presentation.model;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.Box;

/**
 * The text of a page, which annotates its canvas line by line.
 *
 * @param page its permanent name in the item
 * @param lines in reading order; none where the page has no text
 * @param machine that made the text; empty if a person did
 */
public record AnnotatedPage(Ark ark, String page, List<Line> lines, Optional<Machine> machine) {
    public AnnotatedPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param words as they stand on the page
     * @param lang BCP 47 tag, where it is known
     * @param box in pixels of the page's master, at least one wide and high; empty where the source has none
     */
    public record Line(String words, Optional<String> lang, Optional<Box> box) {
        /** URI of the line's place on a canvas, or of the canvas where the place is not known. */
        public String on(String canvas) {
            return box.map(known -> canvas + "#xywh=" + known.x() + "," + known.y() + "," + known.width() + ","
                            + known.height())
                    .orElse(canvas);
        }
    }
}
