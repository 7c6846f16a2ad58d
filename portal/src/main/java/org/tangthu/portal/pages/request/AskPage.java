package org.tangthu.portal.pages.request;

import java.util.Objects;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * A form by which a reader asks for something.
 *
 * @param kind code of what is asked
 * @param item title of the item it is about
 * @param href of the item
 * @param action where the form is sent
 * @param pages whether a page of the item can be named
 * @param sent whether it was just sent, so that thanks stand instead of the form
 * @param keptDays how long what is sent is kept
 */
public record AskPage(
        Head head,
        String kind,
        LocalizedText item,
        String href,
        String action,
        boolean pages,
        boolean sent,
        long keptDays,
        FormView form)
        implements PageModel {
    public AskPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(item);
        Objects.requireNonNull(form);
    }

    @Override
    public String template() {
        return "pages/request/ask";
    }
}
