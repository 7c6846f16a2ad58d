package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.pages.frames.FramePages;

/**
 * {@code /embed/search} and {@code /embed/new}, which any site may frame, and {@code /embed}, which tells how; {@code
 * ?library=} confines them to the items of a library.
 */
@Path("embed")
public final class FrameResource {
    private final FramePages frames;
    private final Responses responses;

    @Inject
    FrameResource(FramePages frames, Responses responses) {
        this.frames = frames;
        this.responses = responses;
    }

    @GET
    public Response snippets(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.page(
                200, frames.snippets(library(asked), asked.language()).orElseThrow(NotFoundException::new), asked);
    }

    @GET
    @Path("search")
    public Response search(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.kept(
                frames.search(library(asked), asked.language()).orElseThrow(NotFoundException::new), asked);
    }

    @GET
    @Path("new")
    public Response newest(@Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return responses.kept(
                frames.newest(library(asked), asked.language()).orElseThrow(NotFoundException::new), asked);
    }

    private static Optional<String> library(Request asked) {
        return asked.parameters().getOrDefault("library", List.of()).stream()
                .filter(id -> !id.isEmpty())
                .findFirst();
    }
}
