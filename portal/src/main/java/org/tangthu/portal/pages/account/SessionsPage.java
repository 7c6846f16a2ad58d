package org.tangthu.portal.pages.account;

import java.util.List;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Where an account is signed in.
 */
public record SessionsPage(Head head, FormView form, List<Row> sessions) implements PageModel {
    /**
     * A session as it is listed.
     *
     * @param id by which it is ended
     * @param here whether it is the one of this browser
     */
    public record Row(String id, String kind, String since, String ends, boolean here) {}

    @Override
    public String template() {
        return "pages/account/sessions";
    }
}
