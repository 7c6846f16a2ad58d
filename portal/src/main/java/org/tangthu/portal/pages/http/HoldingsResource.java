package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.libraries.LibraryPages;

/** {@code /libraries/{id}} and {@code /collections/{id}}. */
@Path("/")
public final class HoldingsResource {
    private final LibraryPages libraries;
    private final CollectionPages collections;
    private final Responses responses;

    @Inject
    HoldingsResource(LibraryPages libraries, CollectionPages collections, Responses responses) {
        this.libraries = libraries;
        this.collections = collections;
        this.responses = responses;
    }

    @GET
    @Path("libraries/{id}")
    public Response library(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> libraries.library(id, asked.language()));
    }

    @GET
    @Path("collections/{id}")
    public Response collection(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> collections.collection(id, asked.language()));
    }
}
