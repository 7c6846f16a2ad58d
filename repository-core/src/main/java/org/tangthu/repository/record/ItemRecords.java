package org.tangthu.repository.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;

/** Gathers items with what they refer to, by one more look at the catalogue for each. Thread-safe. */
public final class ItemRecords {
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Places places;

    public ItemRecords(Catalogue catalogue, AccessPolicy access, Places places) {
        this.catalogue = catalogue;
        this.access = access;
        this.places = places;
    }

    /** @param entry of an item; whether it is public is for the caller to ask */
    public ItemRecord of(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        Map<String, CatalogueEntry> named = catalogue.findAll(references(item));
        Collection<CatalogueEntry> all =
                Stream.concat(Stream.of(entry), named.values().stream()).toList();
        return new ItemRecord(
                item,
                entities(named, List.of(item.library()), Library.class).findFirst(),
                ItemRecord.byId(
                        entities(named, agents(item), Agent.class).distinct().toList()),
                entities(named, item.collections(), org.tangthu.repository.model.Collection.class)
                        .toList(),
                places,
                entry.created(),
                all.stream()
                        .map(CatalogueEntry::modified)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                all.stream().mapToLong(CatalogueEntry::sequence).max().orElseThrow(),
                entry.pageCount() > 0 && access.imagesForSomebody(item));
    }

    private static Set<String> references(Item item) {
        return Stream.of(List.of(item.library()), agents(item), item.collections())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> agents(Item item) {
        return item.description().agents().stream()
                .map(Contribution::agent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static <E extends Entity> Stream<E> entities(
            Map<String, CatalogueEntry> named, List<String> ids, Class<E> type) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .map(CatalogueEntry::entity)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
