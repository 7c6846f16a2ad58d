package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Notice;

/**
 * What a page tells its visitor of the right to an item's content.
 *
 * @param why not everything is to be seen, and what helps; empty where everything is
 * @param window path of the window in which what helps can be done without leaving the page
 * @param term until when the item is lent to the visitor, if it is
 * @param right stands for what may be seen: a script that asks again sees by it whether that has changed
 * @param now by the server's clock, in milliseconds since 1970
 * @param until when the right ends, likewise
 * @param opens when an embargo ends, likewise
 */
public record AccessNote(
        List<Notice> why,
        Optional<String> window,
        Optional<Notice> term,
        String right,
        long now,
        Optional<Long> until,
        Optional<Long> opens) {
    public AccessNote {
        why = List.copyOf(why);
        Objects.requireNonNull(window);
        Objects.requireNonNull(term);
        Objects.requireNonNull(right);
        Objects.requireNonNull(until);
        Objects.requireNonNull(opens);
    }
}
