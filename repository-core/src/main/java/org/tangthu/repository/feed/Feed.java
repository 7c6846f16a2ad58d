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

    /**
     * The items that are there, in the order of their identifiers, at most {@code limit}. Who reads on from the last one sees
     * each item once that is there all the while, whatever changes meanwhile.
     *
     * @param after the identifier after which they begin; empty for the beginning
     */
    List<FeedItem> present(String after, int limit);

    /** The line of an item, as of no set; empty if the public never knew of it. */
    Optional<FeedLine> find(String item);

    /** All that the public was told of an item, in sets that it has left, too. */
    Optional<FeedState> state(String item);

    /**
     * What is committed after this was told gets no instant before that of the head, whichever clock it goes by.
     *
     * @param now by the clock that commits go by
     */
    FeedHead head(Instant now);

    /**
     * Up to when somebody knows all who knows everything up to a sequence: what the public was told later has this instant
     * or a later one.
     *
     * @param now by the clock that commits go by
     */
    default Instant knownAt(long sequence, Instant now) {
        FeedHead head = head(now);
        return changes(sequence, head.sequence(), 1).stream()
                .findFirst()
                .map(FeedChange::at)
                .orElse(head.asOf());
    }

    /** The last sequence before an instant; 0 if there is none. Instants of the journal grow with its sequences. */
    long lastBefore(Instant instant);

    /** The instant of the first entry of the journal: nothing in the feed is older. Empty while there is none. */
    Optional<Instant> earliest();

    /** All that the public was told of any item, in the order of sequences, at most {@code limit}: of no set. */
    List<FeedChange> changes(long after, long last, int limit);

    /**
     * The changes counted by spans of so many sequences, in order; the first span begins with sequence 1 and has number 0.
     * Spans without any are left out. The time grows with the changes that are counted.
     *
     * @param from number of the span to begin with
     */
    List<FeedSpan> spans(int size, long from);

    /** The sequence of the last change by which something disappeared; 0 if nothing ever did. */
    long lastDisappearance();

    /**
     * The items that are there, the newest first: each where it last appeared.
     *
     * @param library to which it belonged then, and does now; empty for all
     * @param before the sequence before which they appeared
     */
    List<FeedChange> arrivals(Optional<String> library, long before, int limit);

    /**
     * The same, those that appeared first before the others.
     *
     * @param from the sequence with which they begin
     */
    List<FeedChange> arrivalsFrom(Optional<String> library, long from, int limit);

    /** The sets in which there is an item or was one, in the order of their names. */
    List<SetSpec> sets();
}
