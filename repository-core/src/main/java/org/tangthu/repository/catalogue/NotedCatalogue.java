package org.tangthu.repository.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/**
 * A catalogue that notes what a piece of work reads of it, so that nobody has to say on what the outcome hangs, or could
 * forget something. Notes are taken of what the same thread reads. Thread-safe.
 */
public final class NotedCatalogue extends CatalogueBefore {
    private final ThreadLocal<Notes> notes = new ThreadLocal<>();

    public NotedCatalogue(Catalogue catalogue) {
        super(catalogue);
    }

    /**
     * What came of a piece of work.
     *
     * @param ids of the entities that were asked for, those too which there are not
     * @param kinds of which lists, counts or members were read: any entity of them may matter
     */
    public record Noted<T>(T outcome, Set<String> ids, Set<EntityKind> kinds) {
        public Noted {
            Objects.requireNonNull(outcome);
            ids = Set.copyOf(ids);
            kinds = Set.copyOf(kinds);
        }
    }

    private record Notes(Set<String> ids, Set<EntityKind> kinds) {}

    /** Does the work and notes what it reads. Work within work is noted as part of it. */
    public <T> Noted<T> noting(Supplier<T> work) {
        Notes around = notes.get();
        Notes taken = around == null ? new Notes(new HashSet<>(), EnumSet.noneOf(EntityKind.class)) : around;
        notes.set(taken);
        try {
            return new Noted<>(work.get(), taken.ids(), taken.kinds());
        } finally {
            if (around == null) {
                notes.remove();
            }
        }
    }

    /** Notes entities that were read elsewhere, such as in an index. */
    public void note(Collection<String> ids) {
        Notes taken = notes.get();
        if (taken != null) {
            taken.ids().addAll(ids);
        }
    }

    private void note(EntityKind kind) {
        Notes taken = notes.get();
        if (taken != null) {
            taken.kinds().add(kind);
        }
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        note(List.of(id));
        return super.find(id);
    }

    @Override
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        note(ids);
        return super.findAll(ids);
    }

    @Override
    public Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states) {
        note(ids);
        return super.findItems(ids, states);
    }

    @Override
    public PageList pages(String id) {
        note(List.of(id));
        return super.pages(id);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        note(EntityKind.ITEM);
        return super.findByLocalId(library, localId);
    }

    @Override
    public List<String> ids(EntityKind kind, String afterId, int limit) {
        note(kind);
        return super.ids(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        note(kind);
        return super.list(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit) {
        note(EntityKind.ITEM);
        return super.members(collection, afterId, limit);
    }

    @Override
    public List<String> partEnds(Optional<String> collection, int size) {
        note(EntityKind.ITEM);
        return super.partEnds(collection, size);
    }

    @Override
    public List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit) {
        note(EntityKind.ITEM);
        return super.embargoesUntil(last, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> exhibitions(int offset, int limit) {
        note(EntityKind.COLLECTION);
        return super.exhibitions(offset, limit);
    }

    @Override
    public long count(EntityKind kind) {
        note(kind);
        return super.count(kind);
    }

    @Override
    public List<CatalogueEntry> inState(String library, State state, long before, int limit) {
        note(EntityKind.ITEM);
        return super.inState(library, state, before, limit);
    }

    @Override
    public Map<State, Long> states(String library) {
        note(EntityKind.ITEM);
        return super.states(library);
    }

    @Override
    public boolean taken(Ark ark) {
        note(List.of(ark.toString()));
        return super.taken(ark);
    }

    @Override
    public boolean remembered(Ark ark) {
        note(List.of(ark.toString()));
        return super.remembered(ark);
    }
}
