package org.tangthu.portal.connect;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast things go.
 *
 * @param poll how often the feed is looked at without being called
 * @param answering how long a target may take for a whole answer
 * @param pause after the first failure; doubled with each further one
 * @param longestPause of them
 */
public record Pace(Duration poll, Duration answering, Duration pause, Duration longestPause) {
    public static final Pace DEFAULT =
            new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(15));

    private static final int MOST_DOUBLINGS = 30;

    /** Somewhere between half of it and all, so that those who failed together do not come back together. */
    Duration pauseAfter(int failures, RandomGenerator random) {
        Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
        return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble(0.5, 1)));
    }
}
