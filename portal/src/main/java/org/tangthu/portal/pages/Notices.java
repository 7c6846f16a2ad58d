package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Notice;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.lending.Availability;
import org.tangthu.repository.model.Item;

/** Says why not everything of an item is to be seen, and what helps. */
final class Notices {
    private final Sources sources;
    private final Edition edition;

    Notices(Sources sources, Edition edition) {
        this.sources = sources;
        this.edition = edition;
    }

    List<Notice> of(Item item, Standing standing, boolean recordOnly) {
        if (recordOnly) {
            String planned = sources.codes()
                    .scheme("digitization")
                    .label(item.digitization(), edition.language().tag());
            return List.of(Notice.of(edition.text("notice.record-only", planned)));
        }
        return standing.decision()
                .why()
                .map(reason -> List.of(why(item, standing, reason)))
                .orElse(List.of());
    }

    /** Of what is not for this visitor. */
    Answer refusal(Item item, Standing standing) {
        return standing.decision()
                .why()
                .<Answer>map(reason -> new Answer.Refused(why(item, standing, reason)))
                .orElseGet(Answer.Missing::new);
    }

    /** Until when the visitor has the item, where it is lent. */
    Optional<Notice> term(Item item, Standing standing) {
        return standing.loan()
                .map(loan -> Notice.of(
                        edition.text("lending.yours", moment(loan)),
                        edition.text(loan.awaited() ? "lending.return" : "lending.renew-or-return"),
                        edition.links().borrow(item.ark())));
    }

    private String moment(Loan loan) {
        return edition.formats().moment(loan.until(), sources.access().today());
    }

    private Notice why(Item item, Standing standing, Reason reason) {
        return switch (reason) {
            case LENDING ->
                Notice.of(
                        text(reason) + " "
                                + standing.availability()
                                        .map(this::availability)
                                        .orElse(""),
                        edition.text("lending.borrow"),
                        edition.links().borrow(item.ark()));
            case EMBARGO ->
                Notice.of(edition.text(
                        "notice.embargo",
                        item.rights().embargo().map(edition.formats()::date).orElse("")));
            case RESTRICTED ->
                Notice.of(
                        text(reason),
                        edition.text("notice.sign-in"),
                        edition.links().signIn(edition.links().item(item.ark())));
            case ON_SITE, METADATA_ONLY, PRESERVATION ->
                Notice.of(text(reason), library(item), edition.links().library(item.library()));
            case NOT_PUBLIC -> Notice.of(text(reason));
        };
    }

    /** How many copies are free, else when the first one will be. */
    String availability(Availability of) {
        return of.inUseUntil()
                .map(until -> edition.text(
                        "lending.in-use",
                        edition.formats().moment(until, sources.access().today())))
                .orElseGet(() -> edition.text("lending.free", of.free(), of.copies()));
    }

    private String text(Reason reason) {
        return edition.text("notice." + reason.code());
    }

    private String library(Item item) {
        return new Names(sources.catalogue(), edition).of(item.library()).value();
    }
}
