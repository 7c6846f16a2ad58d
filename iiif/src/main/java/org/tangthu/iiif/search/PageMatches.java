package org.tangthu.iiif.search;

import java.util.List;

/** Some of the pages of an item that match, in reading order. @param total of all such pages */
public record PageMatches(long total, List<PageMatch> pages) {
    public static final PageMatches NONE = new PageMatches(0, List.of());

    public PageMatches {
        pages = List.copyOf(pages);
    }
}
