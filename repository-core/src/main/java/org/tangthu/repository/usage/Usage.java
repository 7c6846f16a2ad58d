package org.tangthu.repository.usage;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How often something was used in one way.
 *
 * @param from the day; or the first day of a month
 */
public record Usage(LocalDate from, UsageKind kind, long people, long robots) {
    public Usage {
        Objects.requireNonNull(from);
        Objects.requireNonNull(kind);
    }
}
