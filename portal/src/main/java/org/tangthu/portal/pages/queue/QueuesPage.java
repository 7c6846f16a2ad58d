package org.tangthu.portal.pages.queue;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * Several libraries, with how many items each has in which state.
 *
 * @param more where the list goes on
 */
public record QueuesPage(Head head, List<Row> libraries, Optional<String> more) implements PageModel {
    public QueuesPage {
        libraries = List.copyOf(libraries);
    }

    /** @param href of its items @param states those in which there are items */
    public record Row(String id, LocalizedText name, String href, List<Count> states) {
        public Row {
            states = List.copyOf(states);
        }
    }

    /** @param href of the items in this state */
    public record Count(String label, long count, String href) {}

    @Override
    public String template() {
        return "pages/staff/queues";
    }
}
