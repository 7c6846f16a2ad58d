package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.PageModel;
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
    public Response about(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> lasting(pages.about(asked.language())));
    }

    @GET
    @Path("accessibility")
    public Response accessibility(
            @Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> lasting(pages.accessibility(asked.language())));
    }

    @GET
    @Path("standards")
    public Response standards(
            @Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(servletRequest, conditions, asked -> lasting(pages.standards(asked.language())));
    }

    /** They change with the program and its configuration alone. */
    private static Answer lasting(PageModel page) {
        return Answer.Found.of(page, Lasting.AS_THE_CATALOGUE);
    }
}
