package org.tangthu.repository.journal;

import java.util.Locale;

/** What a version did to its entity. */
public enum Event {
    CREATED,
    UPDATED,
    /** Rights changed, or an embargo ended. */
    ACCESS,
    WITHDRAWN,
    RESTORED,
    /** Bytes erased by law; a tombstone stays. */
    PURGED;

    /** The word in SQL, OCFL and feeds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such event */
    public static Event of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
