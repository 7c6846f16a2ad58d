package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.about.AboutPages;

/** {@code /about}, {@code /accessibility} and {@code /standards}: the pages about the site itself. */
@Path("/")
public final class AboutResource {
    private final AboutPages pages;
    private final Responses responses;

    @Inject
    AboutResource(AboutPages pages, Responses responses) {
        this.pages = pages;
        this.responses = responses;
    }

    @GET
    @Path("about")
    public Response about(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(200, pages.about(asked.language()), asked);
    }

    @GET
    @Path("accessibility")
    public Response accessibility(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(200, pages.accessibility(asked.language()), asked);
    }

    @GET
    @Path("standards")
    public Response standards(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(200, pages.standards(asked.language()), asked);
    }
}
