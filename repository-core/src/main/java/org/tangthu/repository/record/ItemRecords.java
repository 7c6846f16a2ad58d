package org.tangthu.repository.record;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.PageList;

/**
 * Gathers items with what they refer to, by one more look at the catalogue for each. What they refer to and cannot be read
 * counts as not known any more. Thread-safe.
 */
public final class ItemRecords {
    /** As many as the catalogue finds by one question. */
    private static final int AT_ONCE = 1_000;

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
        return of(List.of(entry)).get(0);
    }

    /** The same of many items, by few looks at the catalogue for all of them. */
    public List<ItemRecord> of(Collection<CatalogueEntry> entries) {
        Map<String, CatalogueEntry> named = named(entries);
        return entries.stream().map(entry -> of(entry, named)).toList();
    }

    private Map<String, CatalogueEntry> named(Collection<CatalogueEntry> entries) {
        List<String> ids = entries.stream()
                .flatMap(entry -> references((Item) entry.entity()).stream())
                .distinct()
                .toList();
        Map<String, CatalogueEntry> named = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            named.putAll(ReadableEntries.of(some, catalogue::findAll));
        }
        return named;
    }

    private ItemRecord of(CatalogueEntry entry, Map<String, CatalogueEntry> named) {
        Item item = (Item) entry.entity();
        List<CatalogueEntry> all = Stream.concat(
                        Stream.of(entry),
                        references(item).stream().map(named::get).filter(Objects::nonNull))
                .toList();
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
                content(entry));
    }

    private OpenContent content(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        if (entry.pageCount() == 0 || !access.imagesForSomebody(item)) {
            return OpenContent.NONE;
        }
        Supplier<PageList> pages = () -> catalogue.pages(item.id());
        return access.decide(item, Visitor.ANONYMOUS).full() ? OpenContent.full(pages) : OpenContent.previews(pages);
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
