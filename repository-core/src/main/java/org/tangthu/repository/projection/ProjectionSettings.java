package org.tangthu.repository.projection;

import java.time.Duration;
import java.util.Objects;

/**
 * @param poll how often the journal is asked for commits of other processes
 * @param pause before the first repetition after a failure; doubled each time
 * @param longestPause between repetitions
 * @param attempts how often an entry is tried before it is parked
 * @param throttleLag how many sequences a projection may be behind before ingest slows down
 * @param throttlePause how long one call of ingest is held up, at most
 */
public record ProjectionSettings(
        Duration poll, Duration pause, Duration longestPause, int attempts, long throttleLag, Duration throttlePause) {
    public static final ProjectionSettings DEFAULT = new ProjectionSettings(
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(30), 3, 5_000, Duration.ofSeconds(1));

    public ProjectionSettings {
        Objects.requireNonNull(poll);
        Objects.requireNonNull(pause);
        Objects.requireNonNull(longestPause);
        Objects.requireNonNull(throttlePause);
    }
}
