package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.pages.developers.ApiCatalog;
import org.tangthu.portal.pages.developers.DevelopersPages;
import org.tangthu.portal.pages.developers.RobotsText;
import org.tangthu.repository.address.Addresses;

/** The page for developers and aggregators, and what programs look for by themselves: robots.txt, the catalogue of APIs. */
@Path("/")
public final class DevelopersResource {
    private final DevelopersPages pages;
    private final RobotsText robots;
    private final ApiCatalog catalogue;
    private final Responses responses;

    @Inject
    DevelopersResource(DevelopersPages pages, Addresses addresses, Responses responses) {
        this.pages = pages;
        this.robots = new RobotsText(addresses);
        this.catalogue = new ApiCatalog(addresses);
        this.responses = responses;
    }

    @GET
    @Path("developers")
    public Response page(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> Answer.Found.of(pages.build(asked.language()), Lasting.AS_THE_INDEX));
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        return kept(robots.text(), "text/plain;charset=UTF-8").build();
    }

    /** Whoever asks for the head alone finds the catalogue by its link (RFC 9727, section 2). */
    @GET
    @Path(".well-known/api-catalog")
    public Response catalogue() {
        return kept(catalogue.json(), ApiCatalog.TYPE)
                .link(catalogue.address(), ApiCatalog.RELATION)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** It changes with the program and its configuration alone. */
    private static Response.ResponseBuilder kept(String content, String type) {
        CacheControl hour = new CacheControl();
        hour.setMaxAge((int) TimeUnit.HOURS.toSeconds(1));
        return Response.ok(content, type).cacheControl(hour);
    }
}
