package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.Pages;

/** The addresses of texts as files. */
@Path("/")
public final class TextResource {
    private final Pages pages;
    private final Responses responses;

    @Inject
    TextResource(Pages pages, Responses responses) {
        this.pages = pages;
        this.responses = responses;
    }

    @GET
    @Path("item/{id}.txt")
    public Response whole(
            @PathParam("id") String id,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return responses.of(pages.wholeText(id, asked.visitor(), asked.language()), asked, conditions);
    }

    @GET
    @Path("item/{id}/page/{page:[0-9]{4,9}}.txt")
    public Response plain(
            @PathParam("id") String id,
            @PathParam("page") String page,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return responses.of(pages.leafText(id, page, asked.visitor(), asked.language()), asked, conditions);
    }

    @GET
    @Path("item/{id}/page/{page:[0-9]{4,9}}.alto.xml")
    public Response alto(
            @PathParam("id") String id,
            @PathParam("page") String page,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        return responses.of(pages.leafAlto(id, page, asked.visitor(), asked.language()), asked, conditions);
    }
}
