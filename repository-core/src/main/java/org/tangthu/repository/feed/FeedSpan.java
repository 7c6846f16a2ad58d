package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * A span of the journal's sequences in which the public was told of something.
 *
 * @param number of the span, beginning with 0
 * @param count how many changes it holds
 * @param first instant of the first of them
 * @param last instant of the last
 */
public record FeedSpan(long number, int count, Instant first, Instant last) {
    public FeedSpan {
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
    }
}
