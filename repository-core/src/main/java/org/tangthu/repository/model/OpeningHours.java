package org.tangthu.repository.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * When a library is open on some days of the week, by the clocks of its place.
 *
 * @param days at least one, from Monday on
 * @param opens to the minute
 * @param closes later on the same day
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    /** @throws IllegalArgumentException if there is no day, or it closes before it opens */
    public OpeningHours {
        Objects.requireNonNull(opens);
        Objects.requireNonNull(closes);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("opening hours need a day");
        }
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a library that opens at " + opens + " cannot close at " + closes
                    + "; write a later time of the same day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Whether there is a moment that both tell of. */
    boolean meets(OpeningHours other) {
        return !Collections.disjoint(days, other.days) && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }
}
