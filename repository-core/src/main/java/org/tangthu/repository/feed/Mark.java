package org.tangthu.repository.feed;

import java.time.Instant;
import java.util.Objects;
import org.tangthu.repository.journal.JournalEntry;

/**
 * What the public was last told of something, and by which entry of the journal.
 *
 * @param at instant of that entry
 * @param present false once it was told to be gone
 */
public record Mark(long sequence, Instant at, boolean present) {
    public Mark {
        Objects.requireNonNull(at);
    }

    static Mark of(JournalEntry entry, boolean present) {
        return new Mark(entry.sequence(), entry.at(), present);
    }
}
