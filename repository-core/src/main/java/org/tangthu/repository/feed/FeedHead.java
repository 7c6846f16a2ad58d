package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * How far the feed has come.
 *
 * @param sequence up to which it is complete
 * @param asOf whatever comes later has this instant or a later one: who harvests from here on misses nothing; a whole
 *     second that has begun
 */
public record FeedHead(long sequence, Instant asOf) {
    public FeedHead {
        Objects.requireNonNull(asOf);
    }
}
