package org.tangthu.repository.embargo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Item;

/**
 * Commits a version without the embargo of each published item whose embargo is over. Idempotent: what was ended is not
 * found again. Several processes may run it at once.
 */
public final class EmbargoEnds {
    /** Who makes these versions. */
    public static final String ACTOR = "system:embargo";

    private static final Logger LOG = LoggerFactory.getLogger(EmbargoEnds.class);
    private static final int PAGE = 200;

    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Committer committer;
    private final Throttle throttle;

    /** @param throttle asked before each commit */
    public EmbargoEnds(Catalogue catalogue, AccessPolicy access, Committer committer, Throttle throttle) {
        this.catalogue = catalogue;
        this.access = access;
        this.committer = committer;
        this.throttle = throttle;
    }

    /**
     * Ends what is over today.
     *
     * @param goOn asked before each commit
     * @return how many embargoes were ended
     */
    public int run(BooleanSupplier goOn) throws InterruptedException {
        LocalDate today = access.today();
        int ended = 0;
        String after = "";
        for (List<CatalogueEntry> over = catalogue.embargoesUntil(today, after, PAGE);
                !over.isEmpty();
                over = catalogue.embargoesUntil(today, after, PAGE)) {
            for (CatalogueEntry entry : over) {
                if (!goOn.getAsBoolean()) {
                    return ended;
                }
                ended += end(entry);
                after = entry.entity().id();
            }
        }
        return ended;
    }

    private int end(CatalogueEntry entry) throws InterruptedException {
        throttle.await();
        Item item = access.current((Item) entry.entity());
        try {
            committer.commit(Change.of(item, Event.ACCESS, ACTOR, entry.version()));
            return 1;
        } catch (CommitConflict e) {
            LOG.info("The embargo of {} is looked at again later: {}", item.id(), e.getMessage());
            return 0;
        }
    }
}
