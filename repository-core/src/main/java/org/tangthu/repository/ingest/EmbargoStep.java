package org.tangthu.repository.ingest;

import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.model.Item;

/**
 * Leaves out an embargo that is over. Its end made a version of the item already; a description that still names it must
 * not undo that.
 */
final class EmbargoStep implements IngestStep {
    private final AccessPolicy access;

    EmbargoStep(AccessPolicy access) {
        this.access = access;
    }

    @Override
    public void apply(Draft draft) {
        Optional<Item> item = draft.entity().filter(Item.class::isInstance).map(Item.class::cast);
        item.map(access::current).filter(current -> !item.get().equals(current)).ifPresent(current -> {
            draft.descriptionProblems().note(0, "embargo", "the embargo is over and was left out", "remove the field");
            draft.entity(current);
        });
    }
}
