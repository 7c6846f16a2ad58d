package org.tangthu.repository.commit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/** What a commit writes beside the object: intents, catalogue and journal. Each method is durable on return. */
public interface CommitStore {
    /**
     * Runs work while no other thread or process of the repository does. Whoever loses the lock inside (its connection
     * broke) is stopped by {@link #finish}, whose intent another writer has settled by then.
     */
    <T> T exclusively(Supplier<T> work);

    /**
     * Opens an intent in the next place of the order. A sequence once given is not given again, even if the intent is
     * cancelled.
     *
     * @param now the earliest instant to give, whole milliseconds
     */
    Intent begin(Instant now, Function<Tick, JournalEntry> entry);

    /** Intents that were not ended, in order. Under the lock, all of them are left from writers that died. */
    List<Intent> pending();

    /**
     * Ends an intent in one transaction with all that it meant: catalogue, pages, local key, ARK, journal.
     *
     * @param pages empty leaves the pages as they are
     * @throws CommitFenced if the intent is not open any more
     */
    void finish(Intent intent, Entity entity, Optional<PageList> pages);

    /**
     * Ends the intent of a purge: takes the entity away, with its pages, its local key and its memberships. Its ARK stays
     * taken, and its history in the journal.
     *
     * @throws CommitFenced if the intent is not open any more
     */
    void finishPurge(Intent intent);

    /** Ends an intent that came to nothing. Ending it twice does no harm. */
    void cancel(Intent intent);
}
