package org.tangthu.iiif.search;

import java.util.List;
import java.util.Objects;
import org.tangthu.repository.text.Box;

/**
 * Neighbouring words of a page that match.
 *
 * @param before the text that leads up to it, cut
 * @param words the text that matches, as it stands on the page, with a line feed where a line ends
 * @param after the text that follows, cut
 * @param lines what of the words stands on each line, in reading order; none where the text has no boxes
 * @param kind how the words match
 */
public record Passage(String before, String words, String after, List<Line> lines, MatchKind kind) {
    public Passage {
        Objects.requireNonNull(before);
        Objects.requireNonNull(words);
        Objects.requireNonNull(after);
        Objects.requireNonNull(kind);
        lines = List.copyOf(lines);
    }

    /** Matching words on one line. @param box around them, in pixels of the page's master */
    public record Line(String words, Box box) {
        public Line {
            Objects.requireNonNull(words);
            Objects.requireNonNull(box);
        }
    }

    /** One for each line that the words stand on. */
    public List<Box> boxes() {
        return lines.stream().map(Line::box).toList();
    }
}
