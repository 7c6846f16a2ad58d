package org.tangthu.portal.usage;

import java.util.Set;
import org.tangthu.repository.usage.UsageKind;

/** What an address asks for, as far as it is counted. */
sealed interface Asked {
    /**
     * Something of an item.
     *
     * @param name of its ARK, in any spelling
     * @param part what of it: the same part again within a moment is the same use
     * @param content whether it is one only for those who get the content, not for those who get previews
     */
    record OfItem(UsageKind kind, String name, String part, boolean content) implements Asked {}

    /** A query over all items. @param libraries to which it is confined @param words what is asked, without paging */
    record Query(Set<String> libraries, String words) implements Asked {}

    /** The page of a library. */
    record OfLibrary(String id) implements Asked {}

    /** Another page of the site: part of a visit. */
    record Page() implements Asked {}
}
