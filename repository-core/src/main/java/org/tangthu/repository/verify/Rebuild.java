package org.tangthu.repository.verify;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.commit.CommitRecovery;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.object.ObjectStore;

/**
 * Makes catalogue and journal anew from OCFL alone: the same sequences, instants, keys and ARKs. Readers see the old
 * state until the new one is complete; writers wait.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int REPORT_EVERY = 10_000;

    private final ObjectStore objects;
    private final CommitStore commits;
    private final HistoryStore histories;
    private final TruthReader truth;
    private final CommitRecovery recovery;

    public Rebuild(ObjectStore objects, CommitStore commits, HistoryStore histories) {
        this.objects = objects;
        this.commits = commits;
        this.histories = histories;
        this.truth = new TruthReader(objects);
        this.recovery = new CommitRecovery(objects, commits, histories, truth);
    }

    /** @return how many entities there are */
    public long run() {
        return commits.exclusively(() -> {
            recovery.settlePending();
            AtomicLong count = new AtomicLong();
            try (Stream<String> ids = objects.ids()) {
                histories.replaceAll(ids.peek(id -> report(count.incrementAndGet()))
                        .peek(this::finishErasure)
                        .flatMap(id -> truth.history(id).stream()));
            }
            LOG.info("SQL was rebuilt from {} objects", count.get());
            return count.get();
        });
    }

    /** Who carried it out died, and the note of it went with the database. */
    private void finishErasure(String id) {
        if (truth.purged(id) && !objects.erased(id)) {
            LOG.warn("The erasure of {} was interrupted and is finished now", id);
            objects.erase(id);
        }
    }

    private static void report(long count) {
        if (count % REPORT_EVERY == 0) {
            LOG.info("SQL is being rebuilt from OCFL: {} objects so far", count);
        }
    }
}
