package org.tangthu.repository.request;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a request is. */
public enum RequestState {
    NEW,
    /** Somebody looks after it. */
    ACCEPTED,
    ANSWERED,
    REJECTED;

    /** Those that wait for somebody. */
    public static final Set<RequestState> OPEN = Set.copyOf(EnumSet.of(NEW, ACCEPTED));

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in SQL, in forms and in answers. */
    public String code() {
        return code;
    }

    public boolean open() {
        return this == NEW || this == ACCEPTED;
    }

    /** @throws IllegalArgumentException if there is no such state */
    public static RequestState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
