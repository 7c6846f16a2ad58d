package org.tangthu.portal.pages.request;

import java.util.Objects;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * One request, and what can be made of it.
 *
 * @param answer what was answered; empty if nothing was
 * @param note for colleagues; empty if there is none
 * @param saved whether something was just decided
 * @param form with the decision
 */
public record RequestPage(Head head, RequestRow request, String answer, String note, boolean saved, FormView form)
        implements PageModel {
    public RequestPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(request);
        Objects.requireNonNull(form);
    }

    @Override
    public String template() {
        return "pages/request/request";
    }
}
