package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.opendata.OpenDataPages;

/** The page about open data. */
@Path("/")
public final class OpenDataResource {
    private final OpenDataPages pages;
    private final Responses responses;

    @Inject
    OpenDataResource(OpenDataPages pages, Responses responses) {
        this.pages = pages;
        this.responses = responses;
    }

    @GET
    @Path("open-data")
    public Response show(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(200, pages.build(asked.language()), asked);
    }
}
