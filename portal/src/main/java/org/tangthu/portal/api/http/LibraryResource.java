package org.tangthu.portal.api.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;

/** The libraries. */
@Path("libraries")
@Produces(MediaType.APPLICATION_JSON)
public final class LibraryResource extends AuthorityResource {
    LibraryResource(Catalogue catalogue, Addresses addresses) {
        super(catalogue, EntityKind.LIBRARY, "libraries", addresses, addresses::library);
    }
}
