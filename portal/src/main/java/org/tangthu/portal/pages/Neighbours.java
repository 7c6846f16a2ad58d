package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** Builds the pages of items that are like another one. */
final class Neighbours {
    private static final int MOST = 6;

    private final Sources sources;
    private final Edition edition;

    Neighbours(Sources sources, Edition edition) {
        this.sources = sources;
        this.edition = edition;
    }

    /** While search is away there are none. @param entry of the item that they are like */
    Answer page(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        try {
            return found(item, sources.similar().similar(item.ark(), MOST), Lasting.AS_THE_INDEX);
        } catch (SearchUnavailable e) {
            return found(item, List.of(), Lasting.NO);
        }
    }

    private Answer found(Item item, List<Ark> similar, Lasting lasting) {
        Cards cards = new Cards(sources, edition, new Names(sources.catalogue(), edition));
        SimilarPage page = new SimilarPage(
                Head.unindexed(edition.text("similar.title", item.label().value())),
                item.label(),
                edition.links().item(item.ark()),
                published(similar).stream().map(cards::of).toList());
        return new Found(page, Optional.empty(), List.of(), lasting);
    }

    /** Those that are published now, in their order. */
    private List<CatalogueEntry> published(List<Ark> items) {
        List<String> ids = items.stream().map(Ark::toString).toList();
        Map<String, CatalogueEntry> entries = sources.catalogue().findAll(ids);
        return ids.stream()
                .filter(entries::containsKey)
                .map(entries::get)
                .filter(entry -> sources.access().visibility((Item) entry.entity()) == Visibility.PUBLIC)
                .toList();
    }
}
