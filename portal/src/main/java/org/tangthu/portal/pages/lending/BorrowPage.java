package org.tangthu.portal.pages.lending;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/**
 * An item to be borrowed, or to be given back by whom it is lent to.
 *
 * @param title of the item
 * @param reading where it is read
 * @param standing in a sentence: until when the reader has it, how many copies are free, or when one will be
 * @param terms how long a loan lasts and what becomes of it
 * @param refusal why it was not lent, where somebody has just asked for it
 * @param actions what can be done now, in the order in which it is offered
 */
public record BorrowPage(
        Head head,
        FormView form,
        LocalizedText title,
        String reading,
        String standing,
        Optional<String> terms,
        Optional<String> refusal,
        Actions actions)
        implements PageModel {
    public BorrowPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(form);
        Objects.requireNonNull(title);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(refusal);
        Objects.requireNonNull(actions);
    }

    @Override
    public String template() {
        return "pages/lending/borrow";
    }

    /**
     * @param read whether it can be read now
     * @param borrow path to send a form to that asks for it, and what stands on its button
     * @param giveBack path to send a form to that ends the loan
     * @param signIn link for somebody who is nobody yet
     */
    public record Actions(boolean read, Optional<Action> borrow, Optional<String> giveBack, Optional<String> signIn) {
        public Actions {
            Objects.requireNonNull(borrow);
            Objects.requireNonNull(giveBack);
            Objects.requireNonNull(signIn);
        }
    }

    /** @param path below the base @param note what it brings with it */
    public record Action(String path, String label, Optional<String> note) {}
}
