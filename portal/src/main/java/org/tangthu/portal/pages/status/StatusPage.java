package org.tangthu.portal.pages.status;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * How the engines stand, as far as it concerns who looks.
 *
 * @param done what was just done, in words
 * @param deposits none for who may not deposit
 * @param engines for those who look after them alone
 */
public record StatusPage(
        Head head,
        FormView form,
        Optional<String> done,
        List<Projection> projections,
        List<Deposit> deposits,
        Optional<Engines> engines)
        implements PageModel {
    public StatusPage {
        projections = List.copyOf(projections);
        deposits = List.copyOf(deposits);
    }

    /**
     * @param told how far it is, in sentences
     * @param heldUp why nothing goes on, as it stands in the log
     * @param parked what could not be applied, as far as it is to be seen here
     * @param retry whether what is parked may be tried again here
     */
    public record Projection(
            String name, String title, List<String> told, Optional<String> heldUp, List<Parked> parked, boolean retry) {
        public Projection {
            told = List.copyOf(told);
            parked = List.copyOf(parked);
        }
    }

    /**
     * @param title of what it is, while it is there
     * @param href of an item's desk
     * @param reason as it stands in the log, for those who look after the engines
     */
    public record Parked(
            String id, Optional<String> title, Optional<String> href, Optional<String> reason, String when) {}

    /** @param who opened it, where others' deposits are to be seen too @param problems how many, in words */
    public record Deposit(
            String id,
            String href,
            String state,
            String since,
            String size,
            Optional<String> who,
            Optional<String> problems) {}

    /** @param lines of the job that reads pages, the last ones */
    public record Engines(String ocr, List<String> lines, List<String> pdf, List<Disk> disks) {
        public Engines {
            lines = List.copyOf(lines);
            pdf = List.copyOf(pdf);
            disks = List.copyOf(disks);
        }
    }

    /** @param used hundredths */
    public record Disk(String folders, String free, long used) {}

    @Override
    public String template() {
        return "pages/staff/status";
    }
}
