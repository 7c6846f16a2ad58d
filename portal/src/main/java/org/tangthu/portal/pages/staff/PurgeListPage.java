package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Requests that items be erased.
 *
 * @param more where the list goes on
 */
public record PurgeListPage(Head head, FormView form, List<Row> purges, Optional<String> more) implements PageModel {
    public PurgeListPage {
        purges = List.copyOf(purges);
    }

    /**
     * @param title of the item while it is there
     * @param name of its ARK
     * @param told who asked and judged, and when, in sentences
     * @param open whether it can be judged
     * @param own whether who looks at it asked for it, and so cannot agree
     */
    public record Row(
            long number,
            Optional<String> title,
            String name,
            String library,
            String reason,
            String decision,
            Optional<String> sentence,
            String state,
            List<String> told,
            boolean open,
            boolean own) {
        public Row {
            told = List.copyOf(told);
        }
    }

    @Override
    public String template() {
        return "pages/staff/purges";
    }
}
