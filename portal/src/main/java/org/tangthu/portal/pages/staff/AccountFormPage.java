package org.tangthu.portal.pages.staff;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The form of an account.
 *
 * @param account the one that is there; empty for a new one
 * @param everywhere whether offices can be given
 * @param foreign groups of other libraries, which stay as they are
 * @param roles from which to choose
 * @param provider what the OpenID provider is called, to which an account can be tied
 * @param done what was just done, in a sentence
 */
public record AccountFormPage(
        Head head,
        FormView form,
        Optional<Known> account,
        boolean everywhere,
        List<String> foreign,
        List<Choice> roles,
        Optional<String> provider,
        Optional<String> done)
        implements PageModel {
    public AccountFormPage {
        foreign = List.copyOf(foreign);
        roles = List.copyOf(roles);
    }

    /** @param managed whether name, password, second factor and lock may be changed */
    public record Known(
            String id, String login, String made, boolean managed, boolean locked, boolean password, boolean factor) {}

    @Override
    public String template() {
        return "pages/staff/account";
    }
}
