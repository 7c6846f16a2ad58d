package org.tangthu.portal.pages.editing;

import java.util.Locale;

/**
 * How a part of a value is asked for.
 *
 * @param scheme whose codes there are to choose from; empty where nothing is chosen
 */
record Input(Kind kind, String scheme) {
    enum Kind {
        TEXT,
        /** Of several lines. */
        AREA,
        /** A date of a document. */
        EDTF,
        /** A day of the calendar. */
        DAY,
        NUMBER,
        /** The identifier of an agent or a collection, which has to be there. */
        REFERENCE,
        CODE;

        /** As it stands in the keys of messages, and in templates. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Input of(Kind kind) {
        return new Input(kind, "");
    }

    static Input code(String scheme) {
        return new Input(Kind.CODE, scheme);
    }
}
