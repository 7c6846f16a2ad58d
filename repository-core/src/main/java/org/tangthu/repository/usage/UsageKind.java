package org.tangthu.repository.usage;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of use, after the services of ISO 2789. What exactly counts as one stands in {@code docs/usage.md}. */
public enum UsageKind {
    /** A virtual visit: what one visitor does without a long pause. Of the site and of libraries, not of items. */
    VISIT,
    /** A query: over all items, over those of a library, or inside one item. */
    SEARCH,
    /** The record of an item was displayed. */
    VIEW,
    /** The content of an item was opened to be read. */
    READ,
    /** It was taken along as a PDF file. */
    PDF,
    /** Its text, or that of a page, was taken along. */
    TEXT,
    /** The text of a page was taken along with the place of each word. */
    ALTO,
    /** The image of a whole page was taken along in a size beyond that of the screen. */
    IMAGE,
    /** Its record was taken along in a form for other programs. */
    RECORD;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in SQL and in answers. */
    public String code() {
        return code;
    }

    /** Whether something was taken along. */
    public boolean download() {
        return ordinal() >= PDF.ordinal();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static UsageKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of use '" + code + "'"));
    }
}
