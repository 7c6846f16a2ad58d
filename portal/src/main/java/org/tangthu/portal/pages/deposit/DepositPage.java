package org.tangthu.portal.pages.deposit;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * How far a deposit is.
 *
 * @param stage {@code sending}, {@code ready} to be looked at, {@code looking}, {@code good}, {@code bad}, {@code working},
 *     {@code done}, {@code refused}
 * @param told that in a sentence
 * @param files that were announced, at most as many as a page shows
 * @param faults what is wrong, and what somebody should look at
 * @param choices for mending what was filled in, where that can be
 * @param desk of the item, once it is there
 */
public record DepositPage(
        Head head,
        FormView form,
        String id,
        String stage,
        String told,
        List<FileRow> files,
        List<Fault> faults,
        Optional<ItemChoices> choices,
        Optional<String> desk,
        Sending sending)
        implements PageModel {
    public DepositPage {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /** @param received bytes that are there */
    public record FileRow(String name, long length, long received, String size) {
        public boolean complete() {
            return received == length;
        }
    }

    /** @param where file and field, in words @param detail in English, as the checks have it */
    public record Fault(String where, Optional<String> sentence, String detail, boolean note) {}

    /** Whether it changes by itself, so that it is worth looking again. */
    public boolean moving() {
        return stage.equals("looking") || stage.equals("working");
    }

    @Override
    public String template() {
        return "pages/staff/deposited";
    }
}
