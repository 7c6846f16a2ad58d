package org.tangthu.portal.pages.account;

import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The second step of signing in: a code of the authenticator, or one of the recovery codes.
 */
public record SecondFactorPage(Head head, FormView form, String returnTo) implements PageModel {
    @Override
    public String template() {
        return "pages/account/second-factor";
    }
}
