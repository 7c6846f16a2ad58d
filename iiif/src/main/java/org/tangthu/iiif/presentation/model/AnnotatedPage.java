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
     * @param box in pixels of the page's master; empty where the source has none
     */
    public record Line(String words, Optional<String> lang, Optional<Box> box) {}
}
