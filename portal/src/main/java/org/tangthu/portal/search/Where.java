package org.tangthu.portal.search;

import java.util.Locale;

/** In which part of an item words were found. */
public enum Where {
    TITLE,
    AGENT,
    SUBJECT,
    PLACE,
    DESCRIPTION,
    /** A shelfmark or an identifier. */
    MARK,
    /** The date at which it was made. */
    DATE,
    /** The text of a page, by a person. */
    TEXT,
    /** The text of a page, by a machine. */
    MACHINE_TEXT;

    /** Whether it is a text that only those may see who may see the pages. */
    public boolean inPages() {
        return this == TEXT || this == MACHINE_TEXT;
    }

    /** The word in bundles and in the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
