package org.tangthu.portal.pages.account;

import java.util.List;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * What belongs to somebody's account.
 *
 * @param role as people call it
 * @param libraries for which a librarian works
 * @param groups of which the account is a member
 * @param password whether it has one
 * @param factor whether an authenticator is enrolled
 * @param left recovery codes not yet used
 * @param staff whether there are pages for staff to go to
 * @param loans what is lent just now
 */
public record AccountPage(
        Head head,
        FormView form,
        String login,
        String name,
        String role,
        List<String> libraries,
        List<String> groups,
        boolean password,
        boolean factor,
        int left,
        boolean tokens,
        boolean staff,
        List<Loan> loans)
        implements PageModel {
    /** An item that is lent to the account. @param until as people say it */
    public record Loan(String title, String href, String until) {}

    @Override
    public String template() {
        return "pages/account/account";
    }
}
