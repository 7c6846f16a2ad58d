package org.tangthu.portal.pages.developers;

import java.util.Comparator;
import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * An item on which doors are tried.
 *
 * @param page its first, if everybody may see it
 */
record Example(Item item, Optional<String> page) {
    private static final int LOOKED_AT = 50;

    /** A public item, one with pages to see if there is one among the first; empty while there is none. */
    static Optional<Example> in(Catalogue catalogue, AccessPolicy access) {
        return catalogue.members(Optional.empty(), "", LOOKED_AT).stream()
                .map(entry -> of(entry, access))
                .min(Comparator.comparing(example -> example.page().isEmpty()));
    }

    private static Example of(CatalogueEntry entry, AccessPolicy access) {
        Item item = (Item) entry.entity();
        return new Example(item, entry.firstPage().filter(page -> access.decide(item, Visitor.ANONYMOUS)
                .full()));
    }

    Ark ark() {
        return item.ark();
    }

    /** A word by which it is found. */
    String word() {
        return item.label().value().split("\\s", 2)[0];
    }
}
