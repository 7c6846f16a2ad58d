package org.tangthu.iiif.discovery;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tangthu.repository.journal.Journal;

/**
 * Counts the activities of each span of sequences. The journal is counted through once; from then on each question counts
 * only what came since, for the counts of closed spans do not change. Thread-safe.
 */
final class Spans {
    private final Journal journal;
    private final int size;
    private final NavigableMap<Long, Count> counts = new TreeMap<>();

    /** @param start activities before the span */
    private record Count(long start, int count) {}

    /** @param size sequences in a span */
    Spans(Journal journal, int size) {
        this.journal = journal;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** The span of this number; empty while there are no activities in it. */
    synchronized Optional<Span> find(long number) {
        refresh();
        return span(number);
    }

    synchronized Optional<Span> first() {
        refresh();
        return counts.isEmpty() ? Optional.empty() : span(counts.firstKey());
    }

    synchronized Optional<Span> last() {
        refresh();
        return counts.isEmpty() ? Optional.empty() : span(counts.lastKey());
    }

    private Optional<Span> span(long number) {
        return Optional.ofNullable(counts.get(number))
                .map(count -> new Span(
                        number,
                        count.start(),
                        count.count(),
                        Optional.ofNullable(counts.lowerKey(number)),
                        Optional.ofNullable(counts.higherKey(number))));
    }

    /** The last span that is known may have grown; its count comes first among the new ones. */
    private void refresh() {
        long from = counts.isEmpty() ? 0 : counts.lastKey();
        long start = counts.isEmpty() ? 0 : counts.lastEntry().getValue().start();
        for (Map.Entry<Long, Integer> counted :
                journal.countAppearances(size, from).entrySet()) {
            counts.put(counted.getKey(), new Count(start, counted.getValue()));
            start += counted.getValue();
        }
    }
}
