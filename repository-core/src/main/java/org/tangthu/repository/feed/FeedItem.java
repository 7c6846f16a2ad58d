package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * An item that is there for the public.
 *
 * @param item its identifier
 * @param sequence of the version that the public was last told of
 * @param at instant of that version
 */
public record FeedItem(String item, long sequence, Instant at) {
    public FeedItem {
        Objects.requireNonNull(item);
        Objects.requireNonNull(at);
    }
}
