package org.tangthu.repository.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.model.Item;

/**
 * A catalogue that keeps the entities by which others are named in memory: libraries, collections, agents. They are few,
 * change seldom, and are asked for again and again. Everything else is asked of the catalogue behind it. Thread-safe.
 */
public final class NamedCatalogue extends CatalogueBefore {
    static final int MOST = 5_000;

    private final RecentChanges changes;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** @param head the end of the journal before the entity was read */
    private record Kept(CatalogueEntry entry, long head) {}

    public NamedCatalogue(Catalogue catalogue, RecentChanges changes) {
        super(catalogue);
        this.changes = changes;
    }

    private Optional<CatalogueEntry> kept(String id) {
        Kept known;
        synchronized (kept) {
            known = kept.get(id);
        }
        return known != null && changes.unchanged(List.of(id), List.of(), known.head())
                ? Optional.of(known.entry())
                : Optional.empty();
    }

    private void keep(CatalogueEntry entry, long head) {
        if (!(entry.entity() instanceof Item)) {
            synchronized (kept) {
                kept.put(entry.entity().id(), new Kept(entry, head));
            }
        }
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        Optional<CatalogueEntry> known = kept(id);
        if (known.isPresent()) {
            return known;
        }
        long head = changes.head();
        Optional<CatalogueEntry> found = super.find(id);
        found.ifPresent(entry -> keep(entry, head));
        return found;
    }

    @Override
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        Map<String, CatalogueEntry> entries = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String id : ids) {
            kept(id).ifPresentOrElse(entry -> entries.put(id, entry), () -> others.add(id));
        }
        if (!others.isEmpty()) {
            long head = changes.head();
            Map<String, CatalogueEntry> found = super.findAll(others);
            found.values().forEach(entry -> keep(entry, head));
            entries.putAll(found);
        }
        return entries;
    }
}
