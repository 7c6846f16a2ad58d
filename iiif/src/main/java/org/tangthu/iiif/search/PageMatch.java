package org.tangthu.iiif.search;

import java.util.List;

/**
 * A page that matches.
 *
 * @param page its permanent name in the item
 * @param machine whether a machine made its text
 * @param passages in reading order
 */
public record PageMatch(String page, boolean machine, List<Passage> passages) {
    public PageMatch {
        passages = List.copyOf(passages);
    }
}
