package org.tangthu.linkeddata.changes;

import java.util.Optional;
import org.tangthu.repository.feed.FeedSpan;

/**
 * A span of sequences in which there are changes: what a list shows.
 *
 * @param content what is in it so far
 * @param previous the nearest span before it that holds any
 * @param next the nearest after it: where there is one, this span is closed, and nothing here changes any more
 */
public record ChangeSpan(FeedSpan content, Optional<FeedSpan> previous, Optional<FeedSpan> next) {
    public long number() {
        return content.number();
    }

    public boolean closed() {
        return next.isPresent();
    }

    /** Changes whenever the span does. */
    public String tag() {
        return content.number() + "-" + content.count() + (closed() ? "-closed" : "");
    }
}
