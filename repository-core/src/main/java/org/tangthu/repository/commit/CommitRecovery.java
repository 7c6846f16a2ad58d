package org.tangthu.repository.commit;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectVersion;

/**
 * Settles commits that were begun and not ended, by what the OCFL head says: where the version of the intent stands, the
 * commit is finished in SQL; where it does not, the intent is cancelled and whatever is unfinished is set aside.
 */
public final class CommitRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(CommitRecovery.class);

    private final ObjectStore objects;
    private final CommitStore store;
    private final HistoryStore histories;
    private final TruthReader truth;

    public CommitRecovery(ObjectStore objects, CommitStore store, HistoryStore histories, TruthReader truth) {
        this.objects = objects;
        this.store = store;
        this.histories = histories;
        this.truth = truth;
    }

    /** Takes the writer lock and settles all. @return how many there were */
    public int recover() {
        return store.exclusively(this::settlePending);
    }

    /** The same for who holds the writer lock: every intent seen there belongs to a writer that is gone. */
    public int settlePending() {
        List<Intent> pending = store.pending();
        for (Intent intent : pending) {
            boolean finished = settle(intent);
            LOG.warn(
                    "An earlier commit of {} version {} (sequence {}) was interrupted: {}",
                    intent.entry().id(),
                    intent.entry().version(),
                    intent.entry().sequence(),
                    finished ? "it had reached the object store and was finished" : "it was cancelled");
        }
        return pending.size();
    }

    /** SQL learns of a version that a writer installed after it had lost the lock. For who holds the writer lock. */
    void adoptStray(String id) {
        int stored = objects.head(id).map(ObjectVersion::version).orElse(0);
        if (stored > histories.version(id)) {
            adopt(id);
        }
    }

    /** Writes anew from its object what SQL knows of an entity, for who holds the writer lock. */
    public void adopt(String id) {
        truth.history(id).ifPresentOrElse(histories::replace, () -> histories.remove(id));
    }

    /**
     * @return whether the commit took place after all
     * @throws CommitFenced if another writer settled it; the object may be in that one's hands
     */
    boolean settle(Intent intent) {
        String id = intent.entry().id();
        if (!store.pending().contains(intent)) {
            throw new CommitFenced(intent);
        }
        if (!truth.holds(objects.settle(id), intent)) {
            store.cancel(intent);
            return false;
        }
        if (intent.entry().event() == Event.PURGED) {
            store.finishPurge(intent);
        } else {
            store.finish(intent, truth.entity(id), Optional.of(truth.pages(id)));
        }
        return true;
    }

    /** @return whether the version is there in spite of a failure; if even that cannot be told, the intent stays */
    boolean settled(Intent intent, RuntimeException failure) {
        try {
            return settle(intent);
        } catch (CommitFenced e) {
            e.addSuppressed(failure);
            throw e;
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
