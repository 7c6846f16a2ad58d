package org.tangthu.portal.pages.deposit;

import java.util.List;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The form by which an item is deposited.
 *
 * @param choices from which to choose
 * @param sending what the script needs
 * @param open deposits that are not yet committed, to go on with
 */
public record NewDepositPage(Head head, FormView form, ItemChoices choices, Sending sending, List<Open> open)
        implements PageModel {
    public NewDepositPage {
        open = List.copyOf(open);
    }

    /** @param about how many files it has, and since when it is open */
    public record Open(String href, String about) {}

    @Override
    public String template() {
        return "pages/staff/deposit";
    }
}
