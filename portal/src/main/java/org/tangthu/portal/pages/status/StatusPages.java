package org.tangthu.portal.pages.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.pdf.PdfQueue;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.portal.ops.Volumes.Volume;
import org.tangthu.portal.pages.status.StatusPage.Deposit;
import org.tangthu.portal.pages.status.StatusPage.Disk;
import org.tangthu.portal.pages.status.StatusPage.Engines;
import org.tangthu.portal.pages.status.StatusPage.Parked;
import org.tangthu.portal.pages.status.StatusPage.Projection;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.deposit.DepositSummary;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.ParkedEntry;
import org.tangthu.repository.projection.ProjectionStatus;

/**
 * Builds the page that tells how the engines stand. Everybody who works at a library learns how far they are and what of
 * that library they could not take; why, and what the machine has left, is for those who look after them. Thread-safe.
 */
public final class StatusPages {
    private static final int MOST_PARKED = 200;
    private static final int MOST_DEPOSITS = 100;
    private static final int STEP = 500;
    private static final int LAST_LINES = 5;
    private static final int HUNDRED = 100;

    private final Editions editions;
    private final StatusSources sources;

    public StatusPages(Editions editions, StatusSources sources) {
        this.editions = editions;
        this.sources = sources;
    }

    /** @param retried whether somebody just had something tried again */
    public StatusPage page(FormView form, Authority who, boolean retried, Language language) {
        Edition edition = editions.get(language);
        return new StatusPage(
                Head.unindexed(edition.text("staff.status.title")),
                form,
                Optional.of(edition.text("status.retried")).filter(sentence -> retried),
                sources.projections().status().stream()
                        .map(status -> projection(status, who, edition))
                        .toList(),
                who.may(Scope.DEPOSIT) ? deposits(who, edition) : List.of(),
                operates(who) ? Optional.of(engines(edition)) : Optional.empty());
    }

    private static boolean operates(Authority who) {
        return who.mayEverywhere(Scope.OPERATE);
    }

    private Projection projection(ProjectionStatus status, Authority who, Edition edition) {
        return new Projection(
                status.name(),
                edition.text("status.projection." + status.name()),
                told(status, edition),
                status.lastError().filter(error -> operates(who)),
                status.parked() == 0 ? List.of() : parked(status.name(), who, edition),
                status.parked() > 0 && operates(who));
    }

    private static List<String> told(ProjectionStatus status, Edition edition) {
        List<String> told = new ArrayList<>();
        if (!status.serving()) {
            told.add(edition.text("status.opening"));
        } else if (status.lag() == 0) {
            told.add(edition.text("status.current", status.sequence()));
        } else {
            told.add(edition.text("status.behind", status.sequence(), status.lag()));
        }
        status.rebuild()
                .ifPresent(rebuild -> told.add(edition.text("status.rebuilding", rebuild.sequence(), rebuild.last())));
        status.lastError().ifPresent(error -> told.add(edition.text("status.heldup")));
        if (status.parked() > 0) {
            told.add(edition.messages().count("status.parked", status.parked()));
        }
        return told;
    }

    private List<Parked> parked(String projection, Authority who, Edition edition) {
        List<ParkedEntry> all = sources.projections().parked(projection);
        List<Parked> theirs = new ArrayList<>();
        for (int from = 0; from < all.size() && theirs.size() < MOST_PARKED; from += STEP) {
            List<ParkedEntry> step = all.subList(from, Math.min(all.size(), from + STEP));
            Map<String, CatalogueEntry> known = sources.catalogue()
                    .findAll(step.stream().map(ParkedEntry::id).toList());
            step.stream()
                    .filter(parked -> concerns(Optional.ofNullable(known.get(parked.id())), who))
                    .limit(MOST_PARKED - theirs.size())
                    .map(parked -> parked(parked, Optional.ofNullable(known.get(parked.id())), who, edition))
                    .forEach(theirs::add);
        }
        return theirs;
    }

    /** What belongs to no library, or is gone, is for those who look after the engines. */
    private static boolean concerns(Optional<CatalogueEntry> entry, Authority who) {
        return operates(who)
                || entry.flatMap(known -> known.entity().owner())
                        .filter(library -> who.may(Scope.READ, library))
                        .isPresent();
    }

    private Parked parked(ParkedEntry parked, Optional<CatalogueEntry> entry, Authority who, Edition edition) {
        return new Parked(
                parked.id(),
                entry.map(known -> known.entity().label().value()),
                entry.map(CatalogueEntry::entity).filter(Item.class::isInstance).map(item -> edition.links()
                        .to("/staff/items/" + ((Item) item).ark().name())),
                Optional.of(parked.reason()).filter(reason -> operates(who)),
                edition.formats().moment(parked.at(), sources.clock().instant()));
    }

    private List<Deposit> deposits(Authority who, Edition edition) {
        boolean all = who.mayEverywhere(Scope.DEPOSIT);
        Optional<String> whose = all ? Optional.empty() : Optional.of(who.actor());
        return sources.deposits().list(whose, MOST_DEPOSITS).stream()
                .map(deposit -> deposit(deposit, all, edition))
                .toList();
    }

    private Deposit deposit(DepositSummary deposit, boolean named, Edition edition) {
        return new Deposit(
                deposit.id(),
                edition.links().to("/staff/deposits/" + deposit.id()),
                edition.text("deposit.state." + deposit.state().code()),
                edition.formats().moment(deposit.since(), sources.clock().instant()),
                edition.text(
                        "status.deposit.size",
                        deposit.files(),
                        edition.formats().bytes(deposit.bytes())),
                Optional.of(deposit.actor()).filter(actor -> named).map(sources.names()),
                Optional.of(deposit.problems()).filter(problems -> problems > 0).map(problems -> edition.messages()
                        .count("status.deposit.problems", problems)));
    }

    private Engines engines(Edition edition) {
        OcrStatus ocr = sources.ocr().status(Integer.MAX_VALUE);
        return new Engines(
                edition.text("status.ocr." + ocr.state().code(), ocr.done(), ocr.total()),
                sources.ocr().status(Math.max(0, ocr.next() - LAST_LINES)).lines(),
                pdf(sources.pdfs().get(), edition),
                sources.volumes().look().stream()
                        .map(volume -> disk(volume, edition))
                        .toList());
    }

    private static List<String> pdf(PdfQueue queue, Edition edition) {
        List<String> told = new ArrayList<>();
        told.add(
                queue.pages() == 0
                        ? edition.text("status.pdf.idle")
                        : edition.text("status.pdf.making", queue.done(), queue.pages()));
        if (queue.waiting() > 0) {
            told.add(edition.messages().count("status.pdf.waiting", queue.waiting()));
        }
        if (queue.failed() > 0) {
            told.add(edition.messages().count("status.pdf.failed", queue.failed()));
        }
        return told;
    }

    private static Disk disk(Volume volume, Edition edition) {
        long total = Math.max(1, volume.total());
        return new Disk(
                String.join(", ", volume.folders()),
                edition.text(
                        "status.disk.free",
                        edition.formats().bytes(volume.usable()),
                        edition.formats().bytes(volume.total())),
                HUNDRED - HUNDRED * volume.usable() / total);
    }
}
