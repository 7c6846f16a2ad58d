package org.tangthu.portal.pages;

import java.util.Locale;
import java.util.Optional;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.lending.Availability;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;

/**
 * What an item's content is to a visitor now.
 *
 * @param downloads whether it may be taken along in files
 * @param loan by which it is open
 * @param availability of an item that has to be borrowed first
 */
record Standing(Decision decision, boolean downloads, Optional<Loan> loan, Optional<Availability> availability) {
    static Standing of(Sources sources, Item item, Visitor visitor) {
        Decision decision = sources.access().decide(item, visitor);
        boolean borrowed = decision.full() && item.rights().access() == AccessLevel.LENDING;
        return new Standing(
                decision,
                sources.access().downloads(item, visitor),
                borrowed ? Optional.of(visitor.loans().get(item.id())) : Optional.empty(),
                decision.equals(new Decision.Preview(Reason.LENDING))
                        ? Optional.of(sources.lending().availability(item))
                        : Optional.empty());
    }

    boolean full() {
        return decision.full();
    }

    boolean images() {
        return decision.images();
    }

    /** Stands for what may be seen, and why not more. */
    String right() {
        return decision.why().map(Reason::code).orElse("full");
    }

    /**
     * Changes whenever a page of the item may have changed: it says what its visitor may see. Empty for a borrower, whose
     * pages count the minutes and are not kept.
     */
    Optional<String> tag(long sequence) {
        return loan.isPresent()
                ? Optional.empty()
                : Optional.of(sequence + "-" + right()
                        + availability.map(Standing::tag).orElse(""));
    }

    /** Until when a page of the item holds for others who may see the same: what counts time, or tells what is lent, does not. */
    Lasting lasting() {
        boolean embargoed = decision.why().filter(Reason.EMBARGO::equals).isPresent();
        return embargoed || loan.isPresent() || availability.isPresent() ? Lasting.NO : Lasting.AS_THE_CATALOGUE;
    }

    private static String tag(Availability of) {
        return String.format(
                Locale.ROOT,
                "-%d-%d%s",
                of.copies(),
                of.out(),
                of.inUseUntil().map(until -> "-" + until.getEpochSecond()).orElse(""));
    }
}
