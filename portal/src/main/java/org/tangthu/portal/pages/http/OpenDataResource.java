package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
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
    public Response show(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> Answer.Found.of(pages.build(asked.language()), Lasting.AS_THE_CATALOGUE));
    }
}
