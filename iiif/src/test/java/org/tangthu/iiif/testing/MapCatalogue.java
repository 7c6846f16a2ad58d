package org.tangthu.iiif.testing;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** A catalogue in memory. */
final class MapCatalogue implements Catalogue {
    private record Row(CatalogueEntry entry, PageList pages) {}

    private final NavigableMap<String, Row> rows = new ConcurrentSkipListMap<>();

    void put(Entity entity, PageList pages, Instant now) {
        int version = find(entity.id()).map(entry -> entry.version() + 1).orElse(1);
        Optional<String> first = pages.pages().stream().map(Page::name).findFirst();
        CatalogueEntry entry = new CatalogueEntry(entity, version, rows.size() + 1L, now, now, pages.size(), first);
        rows.put(entity.id(), new Row(entry, pages));
    }

    void remove(String id) {
        rows.remove(id);
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(rows.get(id)).map(Row::entry);
    }

    @Override
    public PageList pages(String id) {
        return Optional.ofNullable(rows.get(id)).map(Row::pages).orElse(PageList.NONE);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return rows.values().stream()
                .map(row -> row.entry().entity())
                .filter(entity -> entity instanceof Item item
                        && item.library().equals(library)
                        && item.localId().equals(Optional.of(localId)))
                .map(Entity::id)
                .findFirst();
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return rows.tailMap(afterId, false).values().stream()
                .map(Row::entry)
                .filter(entry -> entry.entity().entityKind() == kind)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(EntityKind kind) {
        return list(kind, "", Integer.MAX_VALUE).size();
    }

    @Override
    public boolean taken(Ark ark) {
        return find(ark).isPresent();
    }
}
