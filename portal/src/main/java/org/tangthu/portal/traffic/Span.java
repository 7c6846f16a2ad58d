package org.tangthu.portal.traffic;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The time that is looked at, in steps: the first of them is forgotten when a new one begins. */
public enum Span {
    HOUR(Duration.ofMinutes(10), 6),
    DAY(Duration.ofHours(1), 24);

    private final Duration step;
    private final int steps;

    Span(Duration step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    Duration step() {
        return step;
    }

    int steps() {
        return steps;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Span> of(String code) {
        for (Span span : values()) {
            if (span.code().equals(code)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }
}
