package org.tangthu.iiif.search;

import java.util.List;
import java.util.Objects;
import org.tangthu.repository.text.Box;

/**
 * Neighbouring words of a page that match.
 *
 * @param before the text that leads up to it, cut
 * @param words the text that matches, as it stands on the page
 * @param after the text that follows, cut
 * @param boxes in pixels of the page's master, one for each line that the words stand on; none where the text has none
 * @param kind how the words match
 */
public record Passage(String before, String words, String after, List<Box> boxes, MatchKind kind) {
    public Passage {
        Objects.requireNonNull(before);
        Objects.requireNonNull(words);
        Objects.requireNonNull(after);
        Objects.requireNonNull(kind);
        boxes = List.copyOf(boxes);
    }
}
