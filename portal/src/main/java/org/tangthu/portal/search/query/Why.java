package org.tangthu.portal.search.query;

import java.util.Locale;

/** How a text answers what was typed, the closest first. */
public enum Why {
    /** As typed; a query typed without any diacritics may mean any, so that all are as typed. */
    EXACT,
    /** But for the tone. */
    TONE,
    /** But for diacritics. */
    FOLDED,
    /** By another form of the same Hán Nôm character. */
    VARIANT,
    /** A number or a mark written otherwise. */
    FORM,
    /** By what an abbreviation stands for, or by the abbreviation. */
    ABBREVIATION,
    /** By the same year, counted otherwise. */
    YEAR,
    /** By the reading of Hán Nôm characters. */
    READING,
    /** By what the keys would have given with Telex or VNI switched on. */
    TYPING;

    /** Whether it is a difference in diacritics alone. */
    boolean ofDiacritics() {
        return this == TONE || this == FOLDED;
    }

    /** The word in bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
