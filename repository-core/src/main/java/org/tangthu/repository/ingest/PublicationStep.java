package org.tangthu.repository.ingest;

import java.util.Map;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.problem.Problem.Severity;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.publication.Rule;

/**
 * Asks the gate about an item that is to be published. One that was published before with the very same description only
 * gets its findings told, so that pages and texts can be added to what came before the gate.
 */
final class PublicationStep implements IngestStep {
    private final PublicationGate gate;

    PublicationStep(PublicationGate gate) {
        this.gate = gate;
    }

    @Override
    public void apply(Draft draft) {
        draft.entity()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(item -> item.state() == State.PUBLISHED)
                .ifPresent(item -> ask(draft, item));
    }

    private void ask(Draft draft, Item item) {
        int pages = draft.pages().map(PageList::size).orElseGet(draft.pagesBefore()::size);
        boolean stands =
                draft.before().filter(before -> before.entity().equals(item)).isPresent();
        String file = draft.deposit().description().name();
        Map<String, Integer> lines = draft.itemForm().map(ItemForm::lines).orElse(Map.of());
        for (Rule finding : gate.check().check(item, pages).findings()) {
            int line = lines.getOrDefault(finding.field(), 0);
            if (gate.keepsBack(finding) && !stands) {
                draft.keepBack(finding.problem(Severity.ERROR, file, line));
            } else {
                draft.problems().add(finding.problem(Severity.NOTE, file, line));
            }
        }
    }
}
