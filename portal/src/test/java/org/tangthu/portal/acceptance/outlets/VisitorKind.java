package org.tangthu.portal.acceptance.outlets;

import java.util.Locale;

/** Somebody who comes to every outlet. */
enum VisitorKind {
    STRANGER,
    READING_ROOM,
    /** A program with the token that lies in the home. */
    ADMINISTRATOR;

    private static final String AFAR = "203.0.113.5";
    private static final String INSIDE = "192.0.2.9";

    /** As it stands in the table. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the trusted proxy before the server tells it. */
    String address() {
        return this == READING_ROOM ? INSIDE : AFAR;
    }

    /** As whom a door sees this visitor that takes no cookies. */
    VisitorKind withoutCookies() {
        return switch (this) {
            case STRANGER, READING_ROOM, ADMINISTRATOR -> this;
        };
    }
}
