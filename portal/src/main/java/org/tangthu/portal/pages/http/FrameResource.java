package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.frames.FramePages;
import org.tangthu.portal.pages.frames.NewestFrame;

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
    public Response snippets(
            @Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> answer(frames.snippets(library(asked), asked.language()), Lasting.AS_THE_CATALOGUE));
    }

    @GET
    @Path("search")
    public Response search(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> answer(frames.search(library(asked), asked.language()), Lasting.AS_THE_CATALOGUE));
    }

    @GET
    @Path("new")
    public Response newest(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest, conditions, asked -> newest(frames.newest(library(asked), asked.language())));
    }

    /** Of a frame without items nothing is kept: the index may be away. */
    private static Answer newest(Optional<NewestFrame> frame) {
        boolean filled = frame.filter(found -> !found.cards().isEmpty()).isPresent();
        return answer(frame, filled ? Lasting.AS_THE_INDEX : Lasting.NO);
    }

    private static Answer answer(Optional<? extends PageModel> page, Lasting lasting) {
        return page.<Answer>map(found -> new Answer.Found(found, Optional.empty(), List.of(), lasting))
                .orElseGet(Answer.Missing::new);
    }

    private static Optional<String> library(Request asked) {
        return asked.parameters().getOrDefault("library", List.of()).stream()
                .filter(id -> !id.isEmpty())
                .findFirst();
    }
}
