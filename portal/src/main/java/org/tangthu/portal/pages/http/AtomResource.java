package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.atom.AtomFeeds;
import org.tangthu.portal.frame.Editions;

/** {@code /feed.atom} and {@code /libraries/{id}/feed.atom}: what is new, {@code ?before=} a sequence what is older. */
@Path("/")
public final class AtomResource {
    private final AtomFeeds feeds;
    private final Editions editions;

    @Inject
    AtomResource(AtomFeeds feeds, Editions editions) {
        this.feeds = feeds;
        this.editions = editions;
    }

    @GET
    @Path("feed.atom")
    public Response all(@Context HttpServletRequest servletRequest) {
        return page(Optional.empty(), servletRequest);
    }

    @GET
    @Path("libraries/{id}/feed.atom")
    public Response library(@PathParam("id") String id, @Context HttpServletRequest servletRequest) {
        return page(Optional.of(id), servletRequest);
    }

    private Response page(Optional<String> library, HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        String feed = feeds.page(library, before(asked), editions.get(asked.language()))
                .orElseThrow(NotFoundException::new);
        return Response.ok(feed, AtomFeeds.TYPE + ";charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static long before(Request asked) {
        String before = asked.parameters().getOrDefault("before", List.of()).stream()
                .findFirst()
                .orElse("");
        if (before.isEmpty()) {
            return Long.MAX_VALUE;
        } else if (before.matches("\\d{1,18}")) {
            return Long.parseLong(before);
        }
        throw new BadRequestException("before is a number, as in the link to the next page");
    }
}
