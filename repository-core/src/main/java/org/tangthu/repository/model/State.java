package org.tangthu.repository.model;

import java.util.Optional;

/** Where an item stands between deposit and withdrawal. */
public enum State {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    APPRAISED("appraised"),
    /** Visible; what of its content is shown is a matter of the access level. */
    PUBLISHED("published"),
    /** Taken from view: its addresses answer 410 and the feeds report it deleted. */
    WITHDRAWN("withdrawn");

    private final String code;

    State(String code) {
        this.code = code;
    }

    /** The notation of the concept scheme. */
    public String code() {
        return code;
    }

    public static Optional<State> of(String code) {
        for (State value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
