package org.tangthu.portal.search;

import java.util.Locale;
import java.util.Optional;

/** The order of results. Ties are broken by identifier, so that paging neither repeats nor loses an item. */
public enum Sort {
    /** The best match first; where nothing was asked for, as {@link #TITLE}. */
    RELEVANCE,
    /** By title, syllable by syllable as Vietnamese dictionaries do. */
    TITLE,
    /** By the first author's given name, as people are listed in Vietnam; items without an author last. */
    AUTHOR,
    /** By the first author's family name; items without an author last. */
    FAMILY,
    /** Oldest document first; undated ones last. */
    OLDEST,
    /** Latest document first; undated ones last. */
    LATEST,
    /** Last added to the repository first. */
    ADDED;

    /** The word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String code) {
        for (Sort sort : values()) {
            if (sort.code().equals(code)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
