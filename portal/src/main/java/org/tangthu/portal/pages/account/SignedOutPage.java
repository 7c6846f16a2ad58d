package org.tangthu.portal.pages.account;

import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Says that somebody is signed out.
 *
 * @param form with no token: nobody is signed in
 * @param provider where the session at the provider can be ended too
 */
public record SignedOutPage(Head head, FormView form, Optional<Link> provider) implements PageModel {
    @Override
    public String template() {
        return "pages/account/signed-out";
    }
}
