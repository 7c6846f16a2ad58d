package org.tangthu.portal.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;

/** A catalogue in memory, at day 5 February 2026. */
public final class MemoryCatalogue implements Catalogue {
    private static final Instant DAY = Instant.parse("2026-02-05T03:00:00Z");

    private final Map<String, CatalogueEntry> entries = new TreeMap<>();
    private final Map<String, PageList> pages = new TreeMap<>();
    private long sequence;

    public void put(Entity entity) {
        put(entity, PageList.NONE);
    }

    /** Makes the next version of the entity. */
    public void put(Entity entity, PageList list) {
        int version = find(entity.id()).map(CatalogueEntry::version).orElse(0) + 1;
        pages.put(entity.id(), list);
        Optional<String> first = list.pages().stream().findFirst().map(page -> page.name());
        entries.put(entity.id(), new CatalogueEntry(entity, version, ++sequence, DAY, DAY, list.size(), first));
    }

    List<Item> items() {
        return list(EntityKind.ITEM, "", Integer.MAX_VALUE).stream()
                .map(entry -> (Item) entry.entity())
                .toList();
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public PageList pages(String id) {
        return pages.getOrDefault(id, PageList.NONE);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return items().stream()
                .filter(item -> item.library().equals(library)
                        && item.localId().filter(localId::equals).isPresent())
                .map(Item::id)
                .findFirst();
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.entity().entityKind() == kind)
                .filter(entry -> entry.entity().id().compareTo(afterId) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(EntityKind kind) {
        return list(kind, "", Integer.MAX_VALUE).size();
    }

    @Override
    public boolean taken(Ark ark) {
        return entries.containsKey(ark.toString());
    }
}
