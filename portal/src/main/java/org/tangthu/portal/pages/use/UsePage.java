package org.tangthu.portal.pages.use;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.UsageYear;
import org.tangthu.repository.model.LocalizedText;

/**
 * How a library is used.
 *
 * @param others where another library is chosen, if there are several
 * @param year by month
 * @param month of the items, in words
 * @param earlier the month before
 * @param later the month after; empty if that has not begun
 */
public record UsePage(
        Head head,
        LocalizedText library,
        String libraryId,
        Optional<String> others,
        UsageYear year,
        String month,
        String earlier,
        Optional<String> later,
        List<Row> items)
        implements PageModel {
    public UsePage {
        items = List.copyOf(items);
    }

    /** An item that was used. @param href of its desk */
    public record Row(LocalizedText title, String href, long views, long reads, long downloads, long robots) {}

    @Override
    public String template() {
        return "pages/staff/use";
    }
}
