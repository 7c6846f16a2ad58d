package org.tangthu.linkeddata.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.store.RdfStore;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.projection.Holdings;

/** The descriptions in the store, each with the version that it names itself. */
final class RdfHoldings implements Holdings {
    private static final String ARK = "ark:/";

    private final RdfStore store;
    private final Describer describer;
    private final Predicate<CatalogueEntry> isPublic;

    RdfHoldings(RdfStore store, Describer describer, Predicate<CatalogueEntry> isPublic) {
        this.store = store;
        this.describer = describer;
        this.isPublic = isPublic;
    }

    @Override
    public boolean expects(CatalogueEntry head) {
        return isPublic.test(head);
    }

    @Override
    public Map<String, Integer> versions(Collection<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        for (String id : ids) {
            version(id).ifPresent(version -> versions.put(id, version));
        }
        return versions;
    }

    @Override
    public Stream<String> ids() {
        return store.names().map(describer::entityId).flatMap(Optional::stream);
    }

    @Override
    public void close() {
        // The store belongs to its generation.
    }

    private Optional<Integer> version(String id) {
        return kinds(id).stream()
                .map(kind -> describer.graphName(kind, id))
                .flatMapToInt(name -> describer.version(name, store.graph(name)).stream())
                .boxed()
                .findFirst();
    }

    private static List<EntityKind> kinds(String id) {
        return id.startsWith(ARK)
                ? List.of(EntityKind.ITEM)
                : List.of(EntityKind.LIBRARY, EntityKind.COLLECTION, EntityKind.AGENT);
    }
}
