package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;

/** Builds readers for other sites. */
final class EmbedPages {
    private final Sources sources;
    private final Openings openings;

    EmbedPages(Sources sources, Openings openings) {
        this.sources = sources;
        this.openings = openings;
    }

    /** @param parameters of the address, which tell where the reader opens */
    Found build(CatalogueEntry entry, Visitor visitor, Map<String, List<String>> parameters, Edition edition) {
        Item item = (Item) entry.entity();
        Standing standing = Standing.of(sources, item, visitor);
        Decision decision = standing.decision();
        PageList pages = entry.pageCount() > 0 ? sources.catalogue().pages(item.id()) : PageList.NONE;
        Opening opening = openings.of(parameters, pages);
        ReaderBuilder reader = new ReaderBuilder(sources, edition, item, pages, standing);
        EmbedPage page = new EmbedPage(
                new Head(
                        item.label().value(),
                        Optional.empty(),
                        Optional.of(sources.addresses().item(item.ark())),
                        List.of()),
                item.label(),
                edition.links().item(item.ark()),
                new Notices(sources, edition).of(item, standing, pages.isEmpty()),
                pages.isEmpty() || !decision.images() ? Optional.empty() : Optional.of(reader.reader(opening.page())),
                opening);
        return new Found(
                page,
                standing.tag(entry.sequence()),
                List.of(new Answer.Link("cite-as", sources.addresses().ark(item.ark()))));
    }
}
