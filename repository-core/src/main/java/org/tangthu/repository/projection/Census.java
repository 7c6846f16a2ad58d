package org.tangthu.repository.projection;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;

/** Counts what of the catalogue belongs into a projection. It reads the whole catalogue. */
final class Census {
    private static final int PAGE = 500;

    private final Catalogue catalogue;

    Census(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** 0 if the projector cannot tell. */
    long expected(Projector projector) {
        Optional<Holdings> holdings = projector.holdings();
        if (holdings.isEmpty()) {
            return 0;
        }
        try (Holdings served = holdings.get()) {
            long expected = 0;
            for (EntityKind kind : EntityKind.values()) {
                expected += expected(served, kind);
            }
            return expected;
        }
    }

    private long expected(Holdings served, EntityKind kind) {
        long expected = 0;
        String after = "";
        for (List<CatalogueEntry> heads = catalogue.list(kind, after, PAGE);
                !heads.isEmpty();
                heads = catalogue.list(kind, after, PAGE)) {
            expected += heads.stream().filter(served::expects).count();
            after = heads.get(heads.size() - 1).entity().id();
        }
        return expected;
    }
}
