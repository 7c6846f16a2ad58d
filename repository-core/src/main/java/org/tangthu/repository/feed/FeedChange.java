package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Objects;
import org.tangthu.repository.journal.Appearance;

/**
 * Something that the public was told of an item. It never changes, whatever becomes of the item.
 *
 * @param item its identifier
 * @param sequence of the version that is told of
 * @param at instant of that version
 * @param kind what became of the description; of what had disappeared, it is told a second time when it is erased by law
 */
public record FeedChange(String item, long sequence, Instant at, Appearance kind) {
    public FeedChange {
        Objects.requireNonNull(item);
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
    }

    /** Whether there is a description from then on. */
    public boolean present() {
        return kind != Appearance.DISAPPEARED;
    }
}
