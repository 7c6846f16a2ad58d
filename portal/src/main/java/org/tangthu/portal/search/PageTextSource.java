package org.tangthu.portal.search;

import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/** Gives the words of a page. */
@FunctionalInterface
public interface PageTextSource {
    /** The text of a page in reading order, lines apart; empty if the page has none. */
    Optional<String> text(Ark item, Page page);
}
