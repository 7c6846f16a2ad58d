package org.tangthu.portal.search;

import java.util.Locale;
import java.util.Optional;

/** What results are counted and narrowed by. The values are codes of concept schemes or identifiers, never labels. */
public enum Facet {
    KIND,
    /** Identifiers of libraries. */
    LIBRARY,
    LANGUAGE,
    /** Numbers: {@code 19} is the nineteenth century, {@code -1} the first before the common era. */
    CENTURY,
    /** Units of the scheme {@code place}: what an item names, what that was a part of, and what took their places. */
    PLACE,
    HERITAGE,
    /** Identifiers of collections. */
    COLLECTION;

    /** The word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String code) {
        for (Facet facet : values()) {
            if (facet.code().equals(code)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
