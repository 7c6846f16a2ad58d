package org.tangthu.iiif.search;

import java.util.List;

/**
 * A page that matches.
 *
 * @param page its permanent name in the item
 * @param machine whether a machine made its text
 * @param passages in reading order
 */
public record FoundPage(String page, boolean machine, List<Passage> passages) {
    public FoundPage {
        passages = List.copyOf(passages);
    }
}
