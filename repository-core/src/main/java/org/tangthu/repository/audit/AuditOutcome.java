package org.tangthu.repository.audit;

import java.util.Locale;

/** How an action ended. */
public enum AuditOutcome {
    /** About to be done. An entry with the same request tells how it ended; where there is none, nobody saw the end. */
    BEGUN,
    DONE,
    /** Not allowed, or not possible as things are. */
    REFUSED,
    /** Tried, and did not come about: a wrong password, a disk that is full. */
    FAILED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in SQL and in exports. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such outcome */
    public static AuditOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
