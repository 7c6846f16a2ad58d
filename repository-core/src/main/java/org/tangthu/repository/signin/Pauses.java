package org.tangthu.repository.signin;

import java.time.Duration;

/**
 * How long one has to wait after failures: each pause is twice as long as the one before, up to a longest one. So guessing
 * becomes slow, and nobody is kept out for good.
 *
 * @param free how many failures in a row cost nothing
 * @param first the pause after the next one
 * @param longest pause
 * @param forgotten how long after the last failure all begins anew
 */
public record Pauses(int free, Duration first, Duration longest, Duration forgotten) {
    private static final int MOST_DOUBLINGS = 30;

    public Pauses {
        if (free < 0 || first.isNegative() || first.compareTo(longest) > 0 || longest.compareTo(forgotten) > 0) {
            throw new IllegalArgumentException("Pauses grow from the first to the longest, and failures outlive them");
        }
    }

    /** @param failures so many in a row by now */
    public Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
