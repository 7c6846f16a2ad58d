package org.tangthu.repository.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

/** A catalogue that asks another one, but for what it knows better. */
abstract class CatalogueBefore implements Catalogue {
    private final Catalogue catalogue;

    CatalogueBefore(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return catalogue.find(id);
    }

    @Override
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        return catalogue.findAll(ids);
    }

    @Override
    public Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states) {
        return catalogue.findItems(ids, states);
    }

    @Override
    public PageList pages(String id) {
        return catalogue.pages(id);
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return catalogue.findByLocalId(library, localId);
    }

    @Override
    public List<String> ids(EntityKind kind, String afterId, int limit) {
        return catalogue.ids(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return catalogue.list(kind, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit) {
        return catalogue.members(collection, afterId, limit);
    }

    @Override
    public List<String> partEnds(Optional<String> collection, int size) {
        return catalogue.partEnds(collection, size);
    }

    @Override
    public List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit) {
        return catalogue.embargoesUntil(last, afterId, limit);
    }

    @Override
    public List<CatalogueEntry> exhibitions(int offset, int limit) {
        return catalogue.exhibitions(offset, limit);
    }

    @Override
    public long count(EntityKind kind) {
        return catalogue.count(kind);
    }

    @Override
    public List<CatalogueEntry> inState(String library, State state, long before, int limit) {
        return catalogue.inState(library, state, before, limit);
    }

    @Override
    public Map<State, Long> states(String library) {
        return catalogue.states(library);
    }

    @Override
    public boolean taken(Ark ark) {
        return catalogue.taken(ark);
    }

    @Override
    public boolean remembered(Ark ark) {
        return catalogue.remembered(ark);
    }
}
