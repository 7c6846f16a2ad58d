package org.tangthu.repository.request;

import java.util.Locale;

/** What a reader asks for. */
public enum RequestKind {
    /** That an item, or what is missing of it, be digitized. */
    DIGITIZATION,
    /** That an error be mended: in a description, an image, a text. */
    ERROR;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in SQL, in forms and in answers. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static RequestKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
