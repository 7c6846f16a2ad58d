package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;

/** Finds members by going through the catalogue: always up to date, but the time grows with the number of items. */
public final class CatalogueMembers implements CollectionMembers {
    private static final int BATCH = 500;

    private final Catalogue catalogue;

    public CatalogueMembers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<CatalogueEntry> items(String collection, String after, int limit) {
        List<CatalogueEntry> members = new ArrayList<>();
        String last = after;
        while (members.size() < limit) {
            List<CatalogueEntry> batch = catalogue.list(EntityKind.ITEM, last, BATCH);
            batch.stream()
                    .filter(entry -> ((Item) entry.entity()).collections().contains(collection))
                    .limit(limit - members.size())
                    .forEach(members::add);
            if (batch.size() < BATCH) {
                break;
            }
            last = batch.get(batch.size() - 1).entity().id();
        }
        return members;
    }
}
