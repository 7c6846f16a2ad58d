package org.tangthu.portal.pages.account;

import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Says that somebody is signed out.
 *
 * @param provider where the session at the provider can be ended too
 */
public record SignedOutPage(Head head, Optional<Link> provider) implements PageModel {
    @Override
    public String template() {
        return "pages/account/signed-out";
    }
}
