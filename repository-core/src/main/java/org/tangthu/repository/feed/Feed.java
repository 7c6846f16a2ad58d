package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the feed: one line for each item that the public knows or knew, where it was last told of it. A line moves to the
 * end when its item changes, so that who reads from one head to the next has seen all. Thread-safe. The time of each
 * question is that of an index, whatever the place in the feed; that of {@link #count} grows with what is counted.
 */
public interface Feed {
    /** Lines in the order of their sequences, at most {@code limit}. */
    List<FeedLine> lines(FeedRange range, int limit);

    /** How many lines there are. */
    long count(FeedRange range);

    /** The line of an item, as of no set; empty if the public never knew of it. */
    Optional<FeedLine> find(String item);

    /** All that the public was told of an item, in sets that it has left, too. */
    Optional<FeedState> state(String item);

    /** @param now by the clock that commits go by */
    FeedHead head(Instant now);

    /** The last sequence before an instant; 0 if there is none. Instants of the journal grow with its sequences. */
    long lastBefore(Instant instant);

    /** The instant of the first entry of the journal: nothing in the feed is older. Empty while there is none. */
    Optional<Instant> earliest();

    /** The sets in which there is an item or was one, in the order of their names. */
    List<SetSpec> sets();
}
