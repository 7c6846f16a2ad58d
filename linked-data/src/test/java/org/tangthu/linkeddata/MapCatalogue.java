package org.tangthu.linkeddata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** A catalogue in memory that gives a journal entry for each change. */
public final class MapCatalogue implements Catalogue {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, CatalogueEntry> entries = new ConcurrentSkipListMap<>();
    private final Map<String, PageList> pages = new ConcurrentHashMap<>();
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final AtomicLong sequence = new AtomicLong();

    public JournalEntry put(Entity entity) {
        return put(entity, PageList.NONE);
    }

    public JournalEntry put(Entity entity, PageList list) {
        long now = sequence.incrementAndGet();
        CatalogueEntry old = entries.get(entity.id());
        CatalogueEntry entry = new CatalogueEntry(
                entity,
                old == null ? 1 : old.version() + 1,
                now,
                old == null ? START.plusSeconds(now) : old.created(),
                START.plusSeconds(now),
                list.size(),
                list.pages().stream().map(Page::name).findFirst());
        entries.put(entity.id(), entry);
        pages.put(entity.id(), list);
        given.add(entity.id());
        return journal(entity, now, Event.UPDATED);
    }

    public JournalEntry purge(Entity entity) {
        entries.remove(entity.id());
        pages.remove(entity.id());
        return journal(entity, sequence.incrementAndGet(), Event.PURGED);
    }

    private static JournalEntry journal(Entity entity, long sequence, Event event) {
        return new JournalEntry(
                sequence,
                START.plusSeconds(sequence),
                entity.entityKind(),
                entity.id(),
                1,
                event,
                "tester",
                entity.owner());
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
        return Optional.empty();
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
        return given.contains(ark.toString());
    }
}
