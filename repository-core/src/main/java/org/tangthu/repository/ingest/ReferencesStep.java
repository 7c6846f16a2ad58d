package org.tangthu.repository.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;

/** Looks whether what a description refers to is there, or comes before it in the same run. */
final class ReferencesStep implements IngestStep {
    private final Catalogue catalogue;
    private final Predicate<String> announced;

    /** @param announced identifiers that come in the same run, as {@code kind/id} */
    ReferencesStep(Catalogue catalogue, Predicate<String> announced) {
        this.catalogue = catalogue;
        this.announced = announced;
    }

    @Override
    public void apply(Draft draft) {
        draft.entity().ifPresent(entity -> check(draft, entity));
    }

    private void check(Draft draft, Entity entity) {
        if (entity instanceof Item item) {
            require(draft, "library", EntityKind.LIBRARY, item.library());
            List<String> collections = item.collections();
            for (int i = 0; i < collections.size(); i++) {
                require(draft, "collections[" + i + "]", EntityKind.COLLECTION, collections.get(i));
            }
            List<Contribution> agents = item.description().agents();
            for (int i = 0; i < agents.size(); i++) {
                requireAgent(draft, "agents[" + i + "].id", agents.get(i).agent());
            }
            List<AppraisalDecision> decisions = item.decisions();
            for (int i = 0; i < decisions.size(); i++) {
                requireAgent(
                        draft, "decisions[" + i + "].bodyId", decisions.get(i).agent());
            }
        } else if (entity instanceof Collection collection) {
            collection.library().ifPresent(id -> require(draft, "library", EntityKind.LIBRARY, id));
            collection.curator().ifPresent(id -> require(draft, "curator", EntityKind.AGENT, id));
        } else if (entity instanceof Library library) {
            library.parent().ifPresent(id -> suggest(draft, "parent", EntityKind.LIBRARY, id));
            library.successor().ifPresent(id -> suggest(draft, "successor", EntityKind.LIBRARY, id));
        } else if (entity instanceof Agent agent) {
            for (int i = 0; i < agent.successors().size(); i++) {
                suggest(
                        draft,
                        "successors[" + i + "]",
                        EntityKind.AGENT,
                        agent.successors().get(i));
            }
        }
    }

    private void requireAgent(Draft draft, String field, Optional<String> agent) {
        agent.ifPresent(id -> require(draft, field, EntityKind.AGENT, id));
    }

    private void require(Draft draft, String field, EntityKind kind, String id) {
        if (!known(kind, id)) {
            draft.descriptionProblems()
                    .error(0, field, "there is no " + kind.code() + " '" + id + "'", "deposit it first or together");
        }
    }

    /** Those that follow each other refer to each other in both directions, so one of them comes first. */
    private void suggest(Draft draft, String field, EntityKind kind, String id) {
        if (!known(kind, id)) {
            draft.descriptionProblems()
                    .note(0, field, "there is no " + kind.code() + " '" + id + "' yet", "deposit it too");
        }
    }

    private boolean known(EntityKind kind, String id) {
        return announced.test(kind.code() + "/" + id)
                || catalogue
                        .find(id)
                        .filter(entry -> entry.entity().entityKind() == kind)
                        .isPresent();
    }
}
