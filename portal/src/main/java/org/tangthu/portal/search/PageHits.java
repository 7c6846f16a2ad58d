package org.tangthu.portal.search;

import java.util.List;

/** Some of the pages of an item on which words were found, in reading order. @param total of all such pages */
public record PageHits(long total, List<PageHit> hits) {
    public PageHits {
        hits = List.copyOf(hits);
    }
}
