package org.tangthu.repository.projection;

import java.util.List;
import org.tangthu.repository.journal.JournalEntry;

/** One generation of a projector's data, open for writing. */
public interface Projection extends AutoCloseable {
    /**
     * Brings the data to the head of every entity named, reading the head from the catalogue (it may be newer than the
     * entry, or not there at all). Idempotent. The runner asks next to {@link #settle}.
     *
     * @param entries at most {@link Projector#batch()}, in order, each entity once with its last entry
     * @throws TransientFailure (or another {@code RepositoryException} that is transient) when a store is away: the
     *     runner waits and tries the same batch again, for ever
     * @throws RuntimeException anything else: the runner tries entry by entry and parks what fails three times
     */
    void apply(List<JournalEntry> entries);

    /**
     * Sees to it that what was applied is as durable as it will be, and read; the runner saves the checkpoint next. A
     * projection whose steps are cheaper in large numbers may put it off: then the checkpoint stays where it is, and after
     * a death, or a failure of this or of {@link #apply} that holds the runner up, all is applied again from there.
     *
     * @param more whether another batch follows at once; if not, it must not be put off
     * @return false if it was put off
     */
    default boolean settle(boolean more) {
        return true;
    }

    /**
     * Asks a running {@link #apply}, from another thread, to give up soon with a {@link TransientFailure}, because the
     * process ends. For work that takes more than seconds; by default there is no hurry.
     */
    default void hurry() {}

    @Override
    void close();
}
