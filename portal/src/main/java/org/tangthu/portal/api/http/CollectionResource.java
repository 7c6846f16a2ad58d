package org.tangthu.portal.api.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;

/** The collections. */
@Path("collections")
@Produces(MediaType.APPLICATION_JSON)
public final class CollectionResource extends AuthorityResource {
    CollectionResource(Catalogue catalogue, Addresses addresses) {
        super(catalogue, EntityKind.COLLECTION, "collections", addresses, addresses::collection);
    }
}
