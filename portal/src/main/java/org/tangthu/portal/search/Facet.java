package org.tangthu.portal.search;

import java.util.Locale;
import java.util.Optional;

/** What results are counted and narrowed by. The values are codes of concept schemes or identifiers, never labels. */
public enum Facet {
    KIND,
    /** Identifiers of libraries. */
    LIBRARY,
    LANGUAGE,
    /**
     * Numbers: {@code 19} is the nineteenth century, {@code -1} the first before the common era; {@link #UNDATED} where no
     * date tells.
     */
    CENTURY,
    /** Units of the scheme {@code place}: what an item names, what that was a part of, and what took their places. */
    PLACE,
    HERITAGE,
    /** Identifiers of collections. */
    COLLECTION,
    /** As they are written. */
    SUBJECT,
    /** Names of people and bodies that had a part in it, as they are written; but for publishers and their like. */
    AGENT,
    /** The first three digits of class marks of the Dewey Decimal Classification. */
    CLASSIFICATION,
    /** Codes of the scheme {@code access}, and {@link #EMBARGOED} as long as an embargo runs. */
    ACCESS,
    /** What there is of it here: {@code image}, and {@code text} that anybody may read; otherwise {@code record}. */
    CONTENT;

    /** The century of what has none. */
    public static final String UNDATED = "none";

    /** The access to what nobody may read yet. */
    public static final String EMBARGOED = "embargo";

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
