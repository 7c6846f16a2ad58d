package org.tangthu.portal.search;

import java.util.Objects;
import java.util.Optional;

/**
 * A page whose text has the words.
 *
 * @param page its permanent name in the item
 * @param label what readers call it, where it has a label
 * @param machine whether a machine made the text
 * @param spot where on its image the words of the snippet stand, if the text tells
 */
public record PageHit(String page, Optional<String> label, boolean machine, Snippet snippet, Optional<Spot> spot) {
    public PageHit {
        Objects.requireNonNull(page);
        Objects.requireNonNull(label);
        Objects.requireNonNull(snippet);
        Objects.requireNonNull(spot);
    }
}
