package org.tangthu.linkeddata.changes;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedSpan;

/**
 * The changes by spans of the journal's sequences. A sequence never moves, so what stands in a span never leaves it. All
 * are counted through once; from then on each question counts only what came since. Thread-safe.
 */
public final class ChangeSpans {
    /** Sequences in a span. Another number would make other lists at the same addresses: it never changes. */
    public static final int SIZE = 1_000;

    private final Feed feed;
    private final int size;
    private final NavigableMap<Long, FeedSpan> spans = new TreeMap<>();

    /** @param size sequences in a span, {@link #SIZE} outside of tests */
    public ChangeSpans(Feed feed, int size) {
        this.feed = feed;
        this.size = size;
    }

    /** The span of this number; empty while there are no changes in it. */
    public synchronized Optional<ChangeSpan> find(long number) {
        refresh();
        return Optional.ofNullable(spans.get(number)).map(this::around);
    }

    /** All that hold changes, in order. */
    public synchronized List<ChangeSpan> all() {
        refresh();
        return spans.values().stream().map(this::around).toList();
    }

    public synchronized Optional<ChangeSpan> first() {
        refresh();
        return Optional.ofNullable(spans.firstEntry()).map(Map.Entry::getValue).map(this::around);
    }

    /** What stands in a span, and no more than was counted: what came since belongs to the next answer, with the next tag. */
    public List<FeedChange> changes(ChangeSpan span) {
        long before = span.number() * size;
        return feed.changes(before, before + size, span.content().count());
    }

    private ChangeSpan around(FeedSpan span) {
        return new ChangeSpan(
                span,
                Optional.ofNullable(spans.lowerEntry(span.number())).map(Map.Entry::getValue),
                Optional.ofNullable(spans.higherEntry(span.number())).map(Map.Entry::getValue));
    }

    /** The last span that is known may have grown; it comes first among the new ones. */
    private void refresh() {
        feed.spans(size, spans.isEmpty() ? 0 : spans.lastKey()).forEach(span -> spans.put(span.number(), span));
    }
}
