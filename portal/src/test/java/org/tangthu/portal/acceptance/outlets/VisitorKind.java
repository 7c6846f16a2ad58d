package org.tangthu.portal.acceptance.outlets;

import java.util.Locale;

/** Somebody who comes to every outlet. */
enum VisitorKind {
    STRANGER,
    /** Of the reading room, without an account and without a seat. */
    READING_ROOM,
    /** Of the reading room, where a copy is lent to the seat. */
    SEAT,
    /** With the cookie of that seat, but no longer in the reading room. */
    SEAT_ELSEWHERE,
    /** With an account, and of no group. */
    READER,
    MEMBER,
    /** Member of a group of the same name at another library. */
    NAMESAKE,
    BORROWER,
    /** Whose loan is over. */
    LATE_BORROWER,
    /** Who is locked, though member and borrower: the cookies are still there. */
    LOCKED,
    LIBRARIAN,
    LIBRARIAN_ELSEWHERE,
    ADMINISTRATOR_SIGNED_IN,
    /** A program that sends the short token that a member's viewer got. */
    VIEWER_TOKEN,
    /** A program of a librarian, which may see what is not published yet. */
    TOKEN,
    /** The same of another library. */
    TOKEN_ELSEWHERE,
    /** A program that may look after engines and nothing else. */
    TOKEN_WITHOUT_SCOPE,
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
        return this == READING_ROOM || this == SEAT ? INSIDE : AFAR;
    }

    /** As whom a door sees this visitor that takes no cookies. */
    VisitorKind withoutCookies() {
        return this == SEAT ? READING_ROOM : isProgram() || this == READING_ROOM ? this : STRANGER;
    }

    /** Whether there is a session that lasts of somebody with an account. */
    boolean signedIn() {
        return switch (this) {
            case READER, MEMBER, NAMESAKE, BORROWER, LATE_BORROWER -> true;
            default -> isOfStaff();
        };
    }

    /** Whether there is an account, or a place in a reading room, to which a copy could be lent. */
    boolean mayBorrow() {
        return signedIn() || address().equals(INSIDE);
    }

    /** Whether somebody with work to do at the libraries sits before the browser. */
    boolean isOfStaff() {
        return this == LIBRARIAN || this == LIBRARIAN_ELSEWHERE || this == ADMINISTRATOR_SIGNED_IN;
    }

    private boolean isProgram() {
        return name().contains("TOKEN") || this == ADMINISTRATOR;
    }
}
