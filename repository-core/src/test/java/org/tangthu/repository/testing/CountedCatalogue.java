package org.tangthu.repository.testing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/** A catalogue that counts the questions which would be those to a database. Thread-safe. */
public final class CountedCatalogue implements Catalogue {
    private final Catalogue catalogue;
    private final AtomicInteger questions = new AtomicInteger();

    public CountedCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How many were asked so far. */
    public int questions() {
        return questions.get();
    }

    private Catalogue asked() {
        questions.incrementAndGet();
        return catalogue;
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return asked().find(id);
    }

    @Override
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        return asked().findAll(ids);
    }

    @Override
    public Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states) {
        return asked().findItems(ids, states);
    }

    @Override
    public PageList pages(String id) {
        return asked().pages(id);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return asked().findByLocalId(library, localId);
    }

    @Override
    public List<String> ids(EntityKind kind, String afterId, int limit) {
        return asked().ids(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return asked().list(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit) {
        return asked().members(collection, afterId, limit);
    }

    @Override
    public List<String> partEnds(Optional<String> collection, int size) {
        return asked().partEnds(collection, size);
    }

    @Override
    public List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit) {
        return asked().embargoesUntil(last, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> exhibitions(int offset, int limit) {
        return asked().exhibitions(offset, limit);
    }

    @Override
    public long count(EntityKind kind) {
        return asked().count(kind);
    }

    @Override
    public List<CatalogueEntry> inState(String library, State state, long before, int limit) {
        return asked().inState(library, state, before, limit);
    }

    @Override
    public Map<State, Long> states(String library) {
        return asked().states(library);
    }

    @Override
    public boolean taken(Ark ark) {
        return asked().taken(ark);
    }

    @Override
    public boolean remembered(Ark ark) {
        return asked().remembered(ark);
    }
}
