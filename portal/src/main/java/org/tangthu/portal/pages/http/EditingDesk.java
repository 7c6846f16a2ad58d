package org.tangthu.portal.pages.http;

import java.util.Optional;
import org.tangthu.portal.editing.DescriptionDesk;
import org.tangthu.portal.pages.editing.EditPages;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.model.Item;

/**
 * What the pages are made of on which descriptions are edited.
 *
 * @param naan under which names in addresses stand
 */
public record EditingDesk(
        Catalogue catalogue, TruthReader truth, DescriptionDesk descriptions, EditPages pages, String naan) {
    Optional<CatalogueEntry> find(String name) {
        return Ark.ofName(naan, name).flatMap(catalogue::find);
    }

    /** The item as a version held it. */
    Optional<Item> at(String id, int version) {
        return version > 0
                ? truth.entity(id, version).filter(Item.class::isInstance).map(Item.class::cast)
                : Optional.empty();
    }
}
