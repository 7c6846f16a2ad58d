package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.pages.ItemPage.Download;

/**
 * How to cite what a page shows.
 *
 * @param text the citation to copy, in the language of the page, with the permanent address
 * @param files the same for programs that manage references
 */
public record CiteBox(String text, List<Download> files) {
    public CiteBox {
        Objects.requireNonNull(text);
        files = List.copyOf(files);
    }
}
