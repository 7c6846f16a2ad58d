package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Links;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Builds the views of items in Mirador. */
final class ViewPages {
    private final Sources sources;
    private final Openings openings;

    ViewPages(Sources sources, Openings openings) {
        this.sources = sources;
        this.openings = openings;
    }

    /** Of an item without images to see, its own page says why. @param parameters which tell where it opens */
    Answer build(CatalogueEntry entry, Visitor visitor, Map<String, List<String>> parameters, Edition edition) {
        Item item = (Item) entry.entity();
        Standing standing = Standing.of(sources, item, visitor);
        Decision decision = standing.decision();
        PageList pages = entry.pageCount() > 0 ? sources.catalogue().pages(item.id()) : PageList.NONE;
        if (pages.isEmpty() || !decision.images()) {
            return new Answer.Elsewhere(edition.links().absolute(edition.links().item(item.ark())));
        }
        Opening opening = openings.of(parameters, pages);
        return new Answer.Found(
                page(item, pages, opening, standing, edition),
                standing.tag(entry.sequence()),
                List.of(new Answer.Link("cite-as", sources.addresses().ark(item.ark()))));
    }

    private ViewPage page(Item item, PageList pages, Opening opening, Standing standing, Edition edition) {
        Ark ark = item.ark();
        Addresses addresses = sources.addresses();
        Links links = edition.links();
        List<Page> all = pages.pages();
        Page shown = opening.page().flatMap(pages::page).orElse(all.get(0));
        int index = all.indexOf(shown);
        LocalizedText title = item.label();
        return new ViewPage(
                new Head(
                                edition.text("view.title", title.value()),
                                Optional.empty(),
                                Optional.of(addresses.item(ark)),
                                List.of())
                        .showing(PageImages.shared(sources, item, Optional.of(shown.name()))),
                title,
                links.item(ark),
                new Notices(sources, edition).of(item, standing, false),
                opening,
                new ViewPage.Leaf(
                        ReaderBuilder.spoken(ReaderBuilder.label(shown), edition),
                        links.page(ark, shown.name()),
                        new PageImages(links, ark, standing.decision()).reading(shown)),
                ReaderBuilder.rightToLeft(item),
                neighbour(ark, all, index - 1, links),
                neighbour(ark, all, index + 1, links),
                manifest(item),
                opening.page().map(name -> addresses.canvas(ark, name)),
                new ViewPage.Spot(addresses.item(ark), addresses.view(ark)));
    }

    /** Mirador knows version 1 of the Authentication API, which goes with the Image API 2 that manifests of version 2 name. */
    private String manifest(Item item) {
        boolean open = sources.access().decide(item, Visitor.ANONYMOUS).full();
        return open
                ? sources.addresses().manifest(item.ark())
                : sources.addresses().manifest2(item.ark());
    }

    private static Optional<String> neighbour(Ark ark, List<Page> all, int index, Links links) {
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(links.view(ark, all.get(index).name()));
    }
}
