package org.tangthu.portal.api.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tangthu.repository.access.PublicExhibits;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;

/** The collections. What their exhibitions show of items that are not public is for those who look after them. */
@Path("collections")
@Produces(MediaType.APPLICATION_JSON)
public final class CollectionResource extends AuthorityResource {
    private final PublicExhibits exhibits;

    CollectionResource(Catalogue catalogue, PublicExhibits exhibits, Addresses addresses) {
        super(catalogue, EntityKind.COLLECTION, "collections", addresses, addresses::collection);
        this.exhibits = exhibits;
    }

    @Override
    CatalogueEntry shown(CatalogueEntry entry, Authority asking) {
        Collection collection = (Collection) entry.entity();
        boolean whole = collection
                .library()
                .map(library -> asking.may(Scope.READ, library))
                .orElseGet(() -> asking.mayEverywhere(Scope.READ));
        return whole || collection.exhibition().isEmpty() ? entry : entry.with(exhibits.of(collection));
    }
}
