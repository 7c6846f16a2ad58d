package org.tangthu.portal.pages.exhibitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Cards;
import org.tangthu.portal.pages.Names;
import org.tangthu.portal.pages.Picture;
import org.tangthu.portal.pages.Pictures;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.exhibitions.ExhibitionPage.Shown;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.ExhibitionSection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

/** What an exhibition shows one visitor. Whatever is not public is left out. For one page. */
final class Exhibits {
    private final Sources sources;
    private final Visitor visitor;
    private final Edition edition;
    private final Cards cards;
    private final Pictures pictures;
    private final Map<String, CatalogueEntry> entries;

    Exhibits(Sources sources, Visitor visitor, Edition edition, Names names, Exhibition exhibition) {
        this.sources = sources;
        this.visitor = visitor;
        this.edition = edition;
        this.cards = new Cards(sources, edition, names);
        this.pictures = new Pictures(sources, visitor, edition);
        this.entries = new PublicItems(sources.catalogue(), sources.access(), sources.naan())
                .findReadable(exhibition.items().stream().map(Ark::toString).toList());
    }

    List<Shown> of(ExhibitionSection section) {
        return section.exhibits().stream()
                .flatMap(exhibit -> Stream.ofNullable(entries.get(exhibit.item().toString()))
                        .map(entry -> shown(exhibit, entry)))
                .toList();
    }

    private Shown shown(Exhibit exhibit, CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        Card card = cards.of(entry);
        Optional<Picture> picture = pictures.of(exhibit, entry);
        Decision decision = sources.access().decide(item, visitor);
        return new Shown(
                card,
                decision.full() ? opened(exhibit, entry, card) : card.href(),
                sources.addresses().ark(item.ark()),
                picture,
                exhibit.caption().isEmpty() ? Optional.empty() : Optional.of(edition.best(exhibit.caption())),
                decision.full() ? Optional.empty() : card.guarded().map(level -> note(picture, level)));
    }

    private String opened(Exhibit exhibit, CatalogueEntry entry, Card card) {
        String area =
                exhibit.area().map(Area::toString).map(xywh -> "xywh=" + xywh).orElse("");
        return exhibit.page()
                .flatMap(named -> pictures.page(exhibit, entry))
                .map(Page::name)
                .map(page -> edition.links().reader(exhibit.item(), page, area))
                .orElse(card.href());
    }

    private String note(Optional<Picture> picture, String level) {
        return edition.text(picture.isPresent() ? "exhibition.preview" : "exhibition.unseen", level);
    }
}
