package org.tangthu.portal.pages.staff;

import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/** Asks which item something is to be done with. */
public record FindItemPage(Head head, FormView form) implements PageModel {
    @Override
    public String template() {
        return "pages/staff/items";
    }
}
