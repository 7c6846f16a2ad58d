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

/** The collections. */
@Path("collections")
@Produces(MediaType.APPLICATION_JSON)
public final class CollectionResource {
    private final AuthorityResource collections;

    CollectionResource(Catalogue catalogue, Addresses addresses) {
        this.collections = new AuthorityResource(
                catalogue, EntityKind.COLLECTION, addresses.at("/api/collections"), addresses::collection);
    }

    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return collections.list("collections", after, limit);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return collections.read(id, request);
    }
}
