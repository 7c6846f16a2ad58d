package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Accounts that somebody may look after.
 *
 * @param form asks for one by its login
 * @param more where the list goes on
 */
public record AccountListPage(Head head, FormView form, List<Row> accounts, Optional<String> more)
        implements PageModel {
    public AccountListPage {
        accounts = List.copyOf(accounts);
    }

    /** @param marks what is to be known of it at a glance */
    public record Row(String login, String name, String role, String href, List<String> marks) {}

    @Override
    public String template() {
        return "pages/staff/accounts";
    }
}
