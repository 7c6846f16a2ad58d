package org.tangthu.repository.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of the feed.
 *
 * @param set the items of it; empty for all
 * @param after the sequence after which it begins
 * @param last the sequence up to which it goes, included
 */
public record FeedRange(Optional<SetSpec> set, long after, long last) {
    public FeedRange {
        Objects.requireNonNull(set);
    }

    /** Of all sets. */
    public FeedRange(long after, long last) {
        this(Optional.empty(), after, last);
    }

    /** What is left of it behind a sequence. */
    public FeedRange from(long sequence) {
        return new FeedRange(set, sequence, last);
    }
}
