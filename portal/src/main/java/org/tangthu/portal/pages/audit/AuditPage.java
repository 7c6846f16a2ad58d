package org.tangthu.portal.pages.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A stretch of the log.
 *
 * @param form with the token by which an export is asked for
 * @param asked what was asked for, by the names of the fields
 * @param actions to choose from
 * @param anchor the head of the log; empty for who sees only a part of it
 * @param more address of the entries before
 */
public record AuditPage(
        Head head,
        FormView form,
        Map<String, String> asked,
        List<Choice> actions,
        Optional<String> anchor,
        List<Row> entries,
        Optional<String> more)
        implements PageModel {
    public AuditPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(form);
        asked = Map.copyOf(asked);
        actions = List.copyOf(actions);
        entries = List.copyOf(entries);
    }

    public record Choice(String value, String label) {}

    /** @param bad whether it was refused or failed */
    public record Row(
            long number,
            String at,
            String actor,
            String action,
            String outcome,
            boolean bad,
            String object,
            String library,
            String network,
            List<Detail> details) {
        public Row {
            details = List.copyOf(details);
        }
    }

    public record Detail(String name, String value) {}

    @Override
    public String template() {
        return "pages/audit/log";
    }
}
