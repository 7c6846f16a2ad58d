package org.tangthu.repository.projection;

import java.util.List;
import org.tangthu.repository.journal.JournalEntry;

/** One generation of a projector's data, open for writing. */
public interface Projection extends AutoCloseable {
    /**
     * Brings the data to the head of every entity named, reading the head from the catalogue (it may be newer than the
     * entry). Idempotent. On return the data is as durable as it will be: the runner saves the checkpoint next.
     *
     * @param entries at most 1,000, in order, each entity once with its last entry
     * @throws TransientFailure when a store is away: the runner waits and tries the same batch again, for ever
     * @throws RuntimeException anything else: the runner tries entry by entry and parks what fails three times
     */
    void apply(List<JournalEntry> entries);

    @Override
    void close();
}
