package org.tangthu.portal.pages.staff;

import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * A password that was made for somebody, shown once.
 *
 * @param href of the account
 */
public record NewPasswordPage(Head head, String login, String password, String href) implements PageModel {
    @Override
    public String template() {
        return "pages/staff/password";
    }
}
