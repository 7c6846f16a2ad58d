package org.tangthu.portal.pages.account;

import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Says that an authenticator is enrolled, and takes it away.
 *
 * @param left recovery codes not yet used
 */
public record FactorPage(Head head, FormView form, int left) implements PageModel {
    @Override
    public String template() {
        return "pages/account/factor";
    }
}
