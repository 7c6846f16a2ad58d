package org.tangthu.linkeddata.http;

import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** Items as the public may know of them. An ARK that was purged is gone; one that was never given is hidden. */
public final class PublicItems {
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final String naan;

    /** @param naan the authority under which this repository gives ARKs */
    public PublicItems(Catalogue catalogue, AccessPolicy access, String naan) {
        this.catalogue = catalogue;
        this.access = access;
        this.naan = naan;
    }

    String naan() {
        return naan;
    }

    /** The ARK of a name in any spelling; empty if it cannot be one of ours. */
    Optional<Ark> ark(String name) {
        return Ark.ofName(naan, name);
    }

    Found find(Ark ark) {
        Optional<CatalogueEntry> entry = catalogue.find(ark);
        if (entry.isPresent()) {
            return new Found(access.visibility((Item) entry.get().entity()), entry);
        }
        return new Found(catalogue.taken(ark) ? Visibility.GONE : Visibility.HIDDEN, Optional.empty());
    }

    boolean hasPage(Ark ark, String page) {
        return catalogue.pages(ark.toString()).page(page).isPresent();
    }

    /**
     * What was found under an ARK.
     *
     * @param entry present where the visibility is public
     */
    record Found(Visibility visibility, Optional<CatalogueEntry> entry) {}
}
