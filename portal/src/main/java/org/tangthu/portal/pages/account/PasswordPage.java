package org.tangthu.portal.pages.account;

import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Where somebody changes the own password.
 *
 * @param has whether there is one at all
 * @param shortest characters that it must have
 * @param changed whether that was just done
 */
public record PasswordPage(Head head, FormView form, boolean has, int shortest, boolean changed) implements PageModel {
    @Override
    public String template() {
        return "pages/account/password";
    }
}
