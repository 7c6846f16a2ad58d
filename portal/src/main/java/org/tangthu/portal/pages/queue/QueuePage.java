package org.tangthu.portal.pages.queue;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * The items of a library in one state, those changed last first.
 *
 * @param form looks for an item of this library
 * @param others where another library is chosen, if there are several
 * @param more where the list goes on
 */
public record QueuePage(
        Head head,
        FormView form,
        LocalizedText library,
        String libraryId,
        Optional<String> others,
        List<Shelf> shelves,
        List<Row> items,
        Optional<String> more)
        implements PageModel {
    public QueuePage {
        shelves = List.copyOf(shelves);
        items = List.copyOf(items);
    }

    /** One of the states. @param here whether it is the one that is shown */
    public record Shelf(String label, long count, String href, boolean here) {}

    /** @param href of the item's desk @param about what it is and when it was changed, in a line */
    public record Row(LocalizedText title, String href, String about) {}

    @Override
    public String template() {
        return "pages/staff/queue";
    }
}
