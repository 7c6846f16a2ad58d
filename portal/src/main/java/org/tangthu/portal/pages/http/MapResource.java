package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.pages.things.MapPage;
import org.tangthu.portal.pages.things.MapPages;

/** {@code /map}: the map of places. */
@Path("/")
public final class MapResource {
    private final MapPages pages;
    private final Responses responses;

    @Inject
    MapResource(MapPages pages, Responses responses) {
        this.pages = pages;
        this.responses = responses;
    }

    /** 503 while nobody can count, with an empty map that says so. */
    @GET
    @Path("map")
    public Response map(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(servletRequest);
        MapPage page = pages.page(asked.language());
        return page.available()
                ? responses.page(200, page, asked)
                : responses.of(new Answer.Later(page, 503, PagesResource.SOON), asked, conditions);
    }
}
