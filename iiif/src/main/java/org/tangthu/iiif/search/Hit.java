package org.tangthu.iiif.search;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * A match, as an answer tells it. All of its text is on one line.
 *
 * @param marks one for each line that it stands on, in reading order; at least one
 * @param before the text that leads up to it, cut
 * @param match the words that match
 * @param after the text that follows, cut
 * @param machine that made the text; empty if a person did
 */
public record Hit(List<Mark> marks, String before, String match, String after, Optional<Machine> machine) {
    public Hit {
        marks = List.copyOf(marks);
    }

    /**
     * What of a match stands on one line: an annotation.
     *
     * @param id URI of the annotation; it differs from those of all other questions
     * @param words that stand there
     * @param target URI of the place on the canvas, or of the canvas where the place is not known
     */
    public record Mark(String id, String words, String target) {}
}
