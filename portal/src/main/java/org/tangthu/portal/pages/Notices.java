package org.tangthu.portal.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.pages.lending.LendingWords;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.model.Item;

/** Says why not everything of an item is to be seen, and what helps. */
final class Notices {
    private final Sources sources;
    private final Edition edition;

    Notices(Sources sources, Edition edition) {
        this.sources = sources;
        this.edition = edition;
    }

    /** @param recordOnly whether there is nothing of the item but its description */
    AccessNote of(Item item, Standing standing, boolean recordOnly) {
        boolean embargoed =
                standing.decision().why().filter(Reason.EMBARGO::equals).isPresent();
        return new AccessNote(
                why(item, standing, recordOnly),
                window(item, standing).filter(path -> !recordOnly),
                term(item, standing),
                standing.right(),
                sources.access().now().toEpochMilli(),
                standing.loan().map(loan -> loan.until().toEpochMilli()),
                item.rights().embargo().filter(end -> embargoed && !recordOnly).map(this::midnight));
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(sources.access().zone()).toInstant().toEpochMilli();
    }

    private List<Notice> why(Item item, Standing standing, boolean recordOnly) {
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

    /** That which viewers open too: to sign in, or to borrow. */
    private Optional<String> window(Item item, Standing standing) {
        return standing.decision()
                .why()
                .filter(reason -> reason == Reason.RESTRICTED || reason == Reason.LENDING)
                .map(reason ->
                        edition.links().to("/iiif/auth/2/access/" + item.ark().name()));
    }

    /** Of a file of the content that is not for this visitor, who may well read it where it is. */
    Answer refusedFile(Item item, Standing standing) {
        return new Answer.Refused(standing.decision()
                .why()
                .map(reason -> why(item, standing, reason))
                .orElseGet(() -> Notice.of(
                        edition.text("notice.read-here"),
                        edition.text("lending.read"),
                        edition.links().item(item.ark()))));
    }

    /** Until when the visitor has the item, where it is lent. */
    private Optional<Notice> term(Item item, Standing standing) {
        return standing.loan()
                .map(loan -> Notice.of(
                        words().of(loan),
                        edition.text(loan.awaited() ? "lending.return" : "lending.renew-or-return"),
                        edition.links().borrow(item.ark())));
    }

    private LendingWords words() {
        return new LendingWords(edition, sources.access().today());
    }

    private Notice why(Item item, Standing standing, Reason reason) {
        return switch (reason) {
            case LENDING ->
                Notice.of(
                        text(reason) + " "
                                + standing.availability().map(words()::of).orElse(""),
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
                        edition.links().signIn(sources.addresses().item(item.ark())));
            case ON_SITE, METADATA_ONLY, PRESERVATION ->
                Notice.of(text(reason), library(item), edition.links().library(item.library()));
            case NOT_PUBLIC -> Notice.of(text(reason));
        };
    }

    private String text(Reason reason) {
        return edition.text("notice." + reason.code());
    }

    private String library(Item item) {
        return new Names(sources.catalogue(), edition).of(item.library()).value();
    }
}
