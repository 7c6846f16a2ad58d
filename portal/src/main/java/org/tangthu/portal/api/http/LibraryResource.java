package org.tangthu.portal.api.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;

/** The libraries. */
@Path("libraries")
@Produces(MediaType.APPLICATION_JSON)
public final class LibraryResource {
    private final AuthorityResource libraries;

    LibraryResource(Catalogue catalogue, Addresses addresses) {
        this.libraries = new AuthorityResource(
                catalogue, EntityKind.LIBRARY, addresses.at("/api/libraries"), addresses::library);
    }

    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return libraries.list("libraries", after, limit);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return libraries.read(id, request);
    }
}
