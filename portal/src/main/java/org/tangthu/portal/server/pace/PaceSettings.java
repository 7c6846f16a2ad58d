package org.tangthu.portal.server.pace;

import java.time.Duration;

/**
 * How slow a client may be.
 *
 * @param head how long the head of a request may take from its first byte on
 * @param grace how long a thread may wait for a client beyond what the bytes that were moved are worth
 * @param bytesPerSecond what moves as fast as this is never too slow
 */
public record PaceSettings(Duration head, Duration grace, int bytesPerSecond) {
    /** A telephone far from its mast is faster than this. */
    public static final PaceSettings DEFAULT =
            new PaceSettings(Duration.ofSeconds(20), Duration.ofSeconds(40), 2 * 1024);

    public PaceSettings {
        if (head.isNegative() || head.isZero() || grace.isNegative() || grace.isZero() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("Every client takes some time");
        }
    }
}
