package org.tangthu.portal.pages.account;

import java.util.List;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The API tokens of an account, and the form for another one.
 *
 * @param scopes from which to choose
 * @param libraries from which to choose; empty if the account may work for all
 */
public record TokensPage(
        Head head, FormView form, List<Token> tokens, List<Choice> scopes, List<Choice> libraries, List<Choice> days)
        implements PageModel {
    /**
     * A token as it is listed.
     *
     * @param id by which it is revoked
     * @param where for which libraries
     * @param over whether it has ended
     */
    public record Token(String id, String name, String scopes, String where, String made, String ends, boolean over) {}

    @Override
    public String template() {
        return "pages/account/tokens";
    }
}
