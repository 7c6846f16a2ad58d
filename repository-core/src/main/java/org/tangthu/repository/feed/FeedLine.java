package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An item as a harvester is told of it.
 *
 * @param item its identifier
 * @param first sequence of the version by which the public first knew of it
 * @param sequence of the version that is told of
 * @param at instant of that version
 * @param present false if it is gone, from the repository or from the set that was asked for
 * @param sets that it is in; of what is gone, those that it left then
 */
public record FeedLine(String item, long first, long sequence, Instant at, boolean present, SortedSet<SetSpec> sets) {
    public FeedLine {
        Objects.requireNonNull(item);
        Objects.requireNonNull(at);
        sets = Collections.unmodifiableSortedSet(new TreeSet<>(sets));
    }
}
