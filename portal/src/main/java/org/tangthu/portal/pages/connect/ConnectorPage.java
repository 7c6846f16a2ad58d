package org.tangthu.portal.pages.connect;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * How connectors stand.
 *
 * @param done what was just asked for, in words
 */
public record ConnectorPage(Head head, FormView form, Optional<String> done, List<Row> connectors)
        implements PageModel {
    public ConnectorPage {
        connectors = List.copyOf(connectors);
    }

    /**
     * @param what type, target and set, in words
     * @param told how far it is, in sentences
     * @param heldUp why nothing can be sent now, as it stands in the log
     * @param parked what is to be seen here of what the target refused
     */
    public record Row(String name, String what, List<String> told, Optional<String> heldUp, List<Parked> parked) {
        public Row {
            told = List.copyOf(told);
            parked = List.copyOf(parked);
        }
    }

    /** @param reason as the target gave it */
    public record Parked(String subject, Optional<String> title, String reason, String when, boolean asked) {}

    @Override
    public String template() {
        return "pages/staff/connectors";
    }
}
