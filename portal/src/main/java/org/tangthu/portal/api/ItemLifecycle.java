package org.tangthu.portal.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.publication.PublicationGate;

/**
 * Brings items to the public step by step, takes them from view and puts them back; each is a version. Who does it sees it
 * everywhere on return, unless a projection takes more than some seconds. Thread-safe.
 */
public final class ItemLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_DECISIONS = 1_000;
    private static final String SCANNED = "scanned";
    private static final String SHOWN = "published";

    private final Catalogue catalogue;
    private final Committer committer;
    private final ProjectionRunner projections;
    private final PublicationGate gate;

    /** @param gate asked about what is published and put back */
    public ItemLifecycle(Catalogue catalogue, Committer committer, ProjectionRunner projections, PublicationGate gate) {
        this.catalogue = catalogue;
        this.committer = committer;
        this.projections = projections;
        this.gate = gate;
    }

    /** Asked about what is published and put back. */
    public PublicationGate gate() {
        return gate;
    }

    /**
     * Hands a draft in.
     *
     * @param expectedVersion the head that the decision was made from
     * @return the new head
     * @throws WrongState if it is no draft
     * @throws org.tangthu.repository.commit.VersionConflict if another version is the head now
     */
    public CatalogueEntry submit(CatalogueEntry entry, int expectedVersion, String actor) {
        return step(entry, ItemStep.SUBMIT, expectedVersion, Optional.empty(), actor);
    }

    /**
     * Publishes an item, in the manner of {@link #submit}. Of one whose pages were only scanned it is said from now on that
     * they are published.
     *
     * @throws org.tangthu.repository.publication.PublicationRefused if it is not described well enough
     */
    public CatalogueEntry publish(CatalogueEntry entry, int expectedVersion, String actor) {
        return step(entry, ItemStep.PUBLISH, expectedVersion, Optional.empty(), actor);
    }

    /** Makes it a draft again, in the manner of {@link #submit}. @param reason kept with the version */
    public CatalogueEntry sendBack(CatalogueEntry entry, int expectedVersion, Reason reason, String actor) {
        return step(entry, ItemStep.SEND_BACK, expectedVersion, Optional.of(reason), actor);
    }

    /**
     * Adds what a body decided, in the manner of {@link #submit}; what was submitted is appraised from now on.
     *
     * @throws IllegalArgumentException if the decision cannot be kept, for a text in it that is none, or one too many
     */
    public CatalogueEntry appraise(
            CatalogueEntry entry, int expectedVersion, AppraisalDecision decision, String actor) {
        Item item = (Item) entry.entity();
        List<AppraisalDecision> decisions = new ArrayList<>(item.decisions());
        decisions.add(decision);
        Item appraised = readable(ItemStep.APPRAISE.of(item).withDecisions(decisions));
        if (decisions.size() > MOST_DECISIONS) {
            throw new IllegalArgumentException("an item has at most " + MOST_DECISIONS + " decisions");
        }
        return commit(entry, Change.of(appraised, Event.UPDATED, actor, madeFrom(entry, expectedVersion)));
    }

    /** What is kept must be read again as it is. */
    private static Item readable(Item item) {
        try {
            if (EntityJson.read(EntityJson.bytes(item)).equals(item)) {
                return item;
            }
        } catch (UnreadableRecord unfit) {
            throw new IllegalArgumentException("the decision has a text that cannot be kept", unfit);
        }
        throw new IllegalArgumentException("the decision has a text that cannot be kept as it is");
    }

    private CatalogueEntry step(
            CatalogueEntry entry, ItemStep step, int expectedVersion, Optional<Reason> reason, String actor) {
        Item item = (Item) entry.entity();
        // Of another version it is left to the committer to say which one stands.
        Item changed = entry.version() == expectedVersion ? stepped(item, entry.pageCount(), step) : item;
        Change change = Change.of(changed, Event.UPDATED, actor, madeFrom(entry, expectedVersion));
        return commit(entry, reason.map(change::because).orElse(change));
    }

    private Item stepped(Item item, int pages, ItemStep step) {
        Item changed = step.of(item);
        if (step != ItemStep.PUBLISH) {
            return changed;
        }
        gate.pass(changed, pages);
        boolean shown = pages > 0 && item.digitization().equals(SCANNED);
        return shown ? changed.withDigitization(SHOWN) : changed;
    }

    /** The version to be held against the head: of a change to another version none that could come to stand meanwhile. */
    private static int madeFrom(CatalogueEntry entry, int expectedVersion) {
        return expectedVersion == entry.version() ? expectedVersion : Math.min(expectedVersion, entry.version() - 1);
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
            throw new WrongState(item.id(), item.state(), Set.of(from));
        }
        if (to == State.PUBLISHED) {
            gate.pass(item, entry.pageCount());
        }
        Change change = Change.of(item.withState(to), event, actor, madeFrom(entry, expectedVersion));
        return commit(entry, change.because(reason));
    }

    private CatalogueEntry commit(CatalogueEntry entry, Change change) {
        awaitSeen(committer.commit(change));
        return catalogue.find(change.entity().id()).orElse(entry);
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
