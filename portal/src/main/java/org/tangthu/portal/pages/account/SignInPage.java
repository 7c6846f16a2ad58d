package org.tangthu.portal.pages.account;

import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Where people sign in.
 *
 * @param returnTo where to go then
 * @param provider what another way to sign in is called, with its address
 * @param notice what is to be known before
 */
public record SignInPage(Head head, FormView form, String returnTo, Optional<Link> provider, Optional<String> notice)
        implements PageModel {
    @Override
    public String template() {
        return "pages/account/sign-in";
    }
}
