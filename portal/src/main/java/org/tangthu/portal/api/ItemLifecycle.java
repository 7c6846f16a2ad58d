package org.tangthu.portal.api;

import java.time.Duration;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.publication.PublicationGate;

/**
 * Takes published items from view and puts them back; each is a version. Who does it sees it everywhere on return, unless
 * a projection takes more than some seconds. Thread-safe.
 */
public final class ItemLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Committer committer;
    private final ProjectionRunner projections;
    private final PublicationGate gate;

    /** @param gate asked about what is put back */
    public ItemLifecycle(Catalogue catalogue, Committer committer, ProjectionRunner projections, PublicationGate gate) {
        this.catalogue = catalogue;
        this.committer = committer;
        this.projections = projections;
        this.gate = gate;
    }

    /** Asked about what is put back. */
    public PublicationGate gate() {
        return gate;
    }

    /**
     * Its addresses answer 410 from now on, and the feeds report it deleted.
     *
     * @param expectedVersion the head that the decision was made from
     * @param reason kept with the version
     * @return the new head
     * @throws WrongState if it is not published
     * @throws org.tangthu.repository.commit.VersionConflict if another version is the head now
     */
    public CatalogueEntry withdraw(CatalogueEntry entry, int expectedVersion, Reason reason, String actor) {
        return change(entry, State.PUBLISHED, State.WITHDRAWN, Event.WITHDRAWN, expectedVersion, reason, actor);
    }

    /**
     * Puts a withdrawn item back, in the manner of {@link #withdraw}.
     *
     * @throws org.tangthu.repository.publication.PublicationRefused if it is not described well enough
     */
    public CatalogueEntry restore(CatalogueEntry entry, int expectedVersion, Reason reason, String actor) {
        return change(entry, State.WITHDRAWN, State.PUBLISHED, Event.RESTORED, expectedVersion, reason, actor);
    }

    private CatalogueEntry change(
            CatalogueEntry entry, State from, State to, Event event, int expectedVersion, Reason reason, String actor) {
        Item item = (Item) entry.entity();
        if (entry.version() == expectedVersion && item.state() != from) {
            throw new WrongState(item.id(), item.state(), from);
        }
        if (to == State.PUBLISHED) {
            gate.pass(item, entry.pageCount());
        }
        Change change = Change.of(item.withState(to), event, actor, expectedVersion);
        awaitSeen(committer.commit(change.because(reason)));
        return catalogue.find(item.ark()).orElse(entry);
    }

    private void awaitSeen(JournalEntry change) {
        try {
            projections.awaitAll(change.sequence(), PATIENCE);
        } catch (InterruptedException e) {
            // The change is made; that it is seen everywhere is only waited for.
            Thread.currentThread().interrupt();
        }
    }
}
