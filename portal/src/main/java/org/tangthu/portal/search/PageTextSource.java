package org.tangthu.portal.search;

import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.text.PageText;

/** Gives the words of pages. */
@FunctionalInterface
public interface PageTextSource {
    /** The text of a page; empty if the page has none. */
    Optional<PageText> text(Ark item, Page page);
}
