package org.tangthu.iiif.search;

import java.util.List;

/** Some of the pages of an item that match, in reading order. @param total of all such pages */
public record FoundPages(long total, List<FoundPage> pages) {
    public static final FoundPages NONE = new FoundPages(0, List.of());

    public FoundPages {
        pages = List.copyOf(pages);
    }
}
