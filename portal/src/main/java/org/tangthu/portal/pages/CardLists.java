package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.model.Item;

/** Items as cards, for pages of other packages. Thread-safe. */
public final class CardLists {
    private final Sources sources;

    CardLists(Sources sources) {
        this.sources = sources;
    }

    /** The newest items that have a value of a facet, at most {@code limit}. */
    public CardList newest(Facet facet, String value, int limit, Edition edition) {
        Newest newest = Newest.in(sources, facet, value, limit);
        return new CardList(newest.total(), newest.cards(cards(edition)));
    }

    /** Those of these items, at most 1,000, that are public and can be read, in their order. */
    public List<Card> of(List<Ark> items, Edition edition) {
        Cards cards = cards(edition);
        Map<String, CatalogueEntry> entries =
                ReadableEntries.of(items.stream().map(Ark::toString).toList(), sources.catalogue()::findAll);
        return items.stream()
                .map(ark -> entries.get(ark.toString()))
                .filter(entry -> entry != null && entry.entity() instanceof Item item && isPublic(item))
                .map(cards::of)
                .toList();
    }

    private boolean isPublic(Item item) {
        return sources.access().visibility(item) == Visibility.PUBLIC;
    }

    private Cards cards(Edition edition) {
        return new Cards(sources, edition, new Names(sources.catalogue(), edition));
    }

    /**
     * Items of a list.
     *
     * @param total how many there are in all; empty while the search index is away
     * @param cards of the first of them
     */
    public record CardList(Optional<Long> total, List<Card> cards) {
        public CardList {
            Objects.requireNonNull(total);
            cards = List.copyOf(cards);
        }
    }
}
