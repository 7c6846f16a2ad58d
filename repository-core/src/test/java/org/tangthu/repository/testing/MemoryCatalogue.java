package org.tangthu.repository.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/** A catalogue in memory, which gives the journal's entry for each change. Thread-safe. */
public final class MemoryCatalogue implements Catalogue {
    private final Clock clock;
    private final NavigableMap<String, CatalogueEntry> heads = new TreeMap<>();
    private final Map<String, PageList> pages = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private Instant last = Instant.MIN;
    private long sequence;

    public MemoryCatalogue() {
        this(MovableClock.standing());
    }

    /** @param clock of the changes, each of which is later than the one before */
    public MemoryCatalogue(Clock clock) {
        this.clock = clock;
    }

    /** Makes the next version of an entity, whose pages stay as they are. */
    public JournalEntry put(Entity entity) {
        return put(entity, pages(entity.id()));
    }

    /** Makes the next version of an entity with these pages. */
    public synchronized JournalEntry put(Entity entity, PageList list) {
        Optional<CatalogueEntry> before = find(entity.id());
        int version = before.map(CatalogueEntry::version).orElse(0) + 1;
        JournalEntry entry = entry(entity, version, version == 1 ? Event.CREATED : Event.UPDATED);
        Instant created = before.map(CatalogueEntry::created).orElse(entry.at());
        heads.put(entity.id(), CatalogueEntry.of(entity, entry, created, list));
        pages.put(entity.id(), list);
        given.add(entity.id());
        return entry;
    }

    /** Takes an entity away for good. */
    public synchronized JournalEntry purge(Entity entity) {
        int version = find(entity.id()).map(CatalogueEntry::version).orElse(0) + 1;
        Optional.ofNullable(heads.remove(entity.id()))
                .map(CatalogueEntry::entity)
                .filter(AccessPolicy::hidden)
                .ifPresent(erased -> hidden.add(erased.id()));
        pages.remove(entity.id());
        return entry(entity, version, Event.PURGED);
    }

    /** Forgets everything but the order of changes. */
    public synchronized void clear() {
        heads.clear();
        pages.clear();
        given.clear();
        hidden.clear();
    }

    private JournalEntry entry(Entity entity, int version, Event event) {
        Instant now = clock.instant();
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return new JournalEntry(
                ++sequence, last, entity.entityKind(), entity.id(), version, event, "tester", entity.owner());
    }

    @Override
    public synchronized Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(heads.get(id));
    }

    @Override
    public synchronized Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states) {
        return findAll(ids).values().stream()
                .filter(head -> head.entity() instanceof Item item && states.contains(item.state()))
                .collect(Collectors.toMap(head -> head.entity().id(), Function.identity()));
    }

    @Override
    public synchronized PageList pages(String id) {
        return pages.getOrDefault(id, PageList.NONE);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return select(
                        "",
                        Integer.MAX_VALUE,
                        entity -> entity instanceof Item item
                                && item.library().equals(library)
                                && item.localId().equals(Optional.of(localId)))
                .stream()
                .map(head -> head.entity().id())
                .findFirst();
    }

    @Override
    public List<String> ids(EntityKind kind, String afterId, int limit) {
        return list(kind, afterId, limit).stream()
                .map(head -> head.entity().id())
                .toList();
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return select(afterId, limit, entity -> entity.entityKind() == kind);
    }

    @Override
    public List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit) {
        return select(
                afterId,
                limit,
                entity -> entity instanceof Item item
                        && item.state() == State.PUBLISHED
                        && collection.map(item.collections()::contains).orElse(true));
    }

    @Override
    public List<String> partEnds(Optional<String> collection, int size) {
        List<CatalogueEntry> members = members(collection, "", Integer.MAX_VALUE);
        return IntStream.iterate(size - 1, place -> place < members.size(), place -> place + size)
                .mapToObj(place -> members.get(place).entity().id())
                .toList();
    }

    @Override
    public List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit) {
        return select(
                afterId,
                limit,
                entity -> entity instanceof Item item
                        && item.state() == State.PUBLISHED
                        && item.rights()
                                .embargo()
                                .filter(end -> !end.isAfter(last))
                                .isPresent());
    }

    @Override
    public List<CatalogueEntry> exhibitions(int offset, int limit) {
        return select(
                        "",
                        Integer.MAX_VALUE,
                        entity -> entity instanceof org.tangthu.repository.model.Collection collection
                                && collection.exhibition().isPresent())
                .stream()
                .sorted(Comparator.comparing(MemoryCatalogue::opened).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static LocalDate opened(CatalogueEntry entry) {
        return ((org.tangthu.repository.model.Collection) entry.entity())
                .exhibition()
                .orElseThrow()
                .opened();
    }

    private synchronized List<CatalogueEntry> select(String afterId, int limit, Predicate<Entity> wanted) {
        return heads.tailMap(afterId, false).values().stream()
                .filter(head -> wanted.test(head.entity()))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(EntityKind kind) {
        return list(kind, "", Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized List<CatalogueEntry> inState(String library, State state, long before, int limit) {
        return items(library)
                .filter(head -> ((Item) head.entity()).state() == state && head.sequence() < before)
                .sorted(Comparator.comparingLong(CatalogueEntry::sequence).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<State, Long> states(String library) {
        return items(library)
                .collect(Collectors.groupingBy(head -> ((Item) head.entity()).state(), Collectors.counting()));
    }

    private Stream<CatalogueEntry> items(String library) {
        return heads.values().stream()
                .filter(head ->
                        head.entity() instanceof Item item && item.library().equals(library));
    }

    @Override
    public synchronized boolean taken(Ark ark) {
        return given.contains(ark.toString());
    }

    @Override
    public synchronized boolean remembered(Ark ark) {
        return taken(ark) && !hidden.contains(ark.toString()) && !heads.containsKey(ark.toString());
    }
}
