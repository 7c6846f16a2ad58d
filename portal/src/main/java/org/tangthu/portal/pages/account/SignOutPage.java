package org.tangthu.portal.pages.account;

import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Asks whether to sign out, for who followed a link.
 */
public record SignOutPage(Head head, FormView form) implements PageModel {
    @Override
    public String template() {
        return "pages/account/sign-out";
    }
}
