package org.tangthu.portal.pages;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.iiif.pdf.PdfAnswer;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** Gives items as PDF files to those who may take them along, and tells how far a file is that is being made. */
final class PdfFiles {
    private static final Duration WHEN_NOT_BEGUN = Duration.ofSeconds(5);

    private final Sources sources;
    private final Visitor visitor;
    private final Edition edition;

    /** @param edition in which is told how far it is */
    PdfFiles(Sources sources, Visitor visitor, Edition edition) {
        this.sources = sources;
        this.visitor = visitor;
        this.edition = edition;
    }

    /**
     * @param pages a stretch of them; empty for all
     * @param make whether it is to be made where it is not there
     */
    Answer of(CatalogueEntry entry, Optional<String> pages, boolean make) {
        Item item = (Item) entry.entity();
        Standing standing = Standing.of(sources, item, visitor);
        if (entry.pageCount() == 0) {
            return new Answer.Missing();
        }
        if (!standing.downloads()) {
            return refused(item, standing);
        }
        try {
            return answer(item, pages, sources.pdfs().ask(item.ark().name(), pages, visitor, make));
        } catch (GoneException e) {
            return new Answer.Gone();
        } catch (UnauthorizedException e) {
            return refused(item, Standing.of(sources, item, visitor));
        } catch (NotFoundException | InvalidRequestException e) {
            return new Answer.Missing();
        }
    }

    private Answer refused(Item item, Standing standing) {
        return new Notices(sources, edition).refusedFile(item, standing);
    }

    private Answer answer(Item item, Optional<String> pages, PdfAnswer answer) {
        if (answer instanceof PdfAnswer.Ready ready) {
            String name = item.ark().name() + pages.map("-"::concat).orElse("") + ".pdf";
            return new Answer.Document(ready.file(), "application/pdf", name, ready.tag());
        }
        if (answer instanceof PdfAnswer.Making making) {
            String state = making.before() > 0
                    ? edition.text("pdf.waiting", making.before())
                    : edition.text("pdf.making", making.done(), making.pages());
            Optional<PdfPage.Progress> progress = making.before() > 0
                    ? Optional.empty()
                    : Optional.of(new PdfPage.Progress(making.done(), making.pages()));
            return new Answer.Later(page(item, state, progress, making.again()), 202, making.again());
        }
        if (answer instanceof PdfAnswer.NotNow notNow) {
            String why = notNow.reason().name().toLowerCase(Locale.ROOT);
            return new Answer.Later(
                    page(item, edition.text("pdf." + why), Optional.empty(), notNow.again()), 503, notNow.again());
        }
        return new Answer.Later(
                page(item, edition.text("pdf.not-asked"), Optional.empty(), WHEN_NOT_BEGUN), 202, WHEN_NOT_BEGUN);
    }

    private PdfPage page(Item item, String state, Optional<PdfPage.Progress> progress, Duration again) {
        return new PdfPage(
                Head.unindexed(edition.text("pdf.title", item.label().value())),
                item.label(),
                edition.links().item(item.ark()),
                state,
                progress,
                edition.text("pdf.again", Math.max(1, again.toSeconds())));
    }
}
