package org.tangthu.repository.account;

import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param idle of a sign-in or seat, from the last request
 * @param longest of a sign-in or seat, from its beginning
 * @param unfinished of a sign-in that still lacks its second factor
 * @param token of a bearer token of the Authorization Flow
 */
public record SessionLimits(Duration idle, Duration longest, Duration unfinished, Duration token) {
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12), Duration.ofMinutes(10), Duration.ofMinutes(5));
}
