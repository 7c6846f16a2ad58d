package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.exhibitions.ExhibitionPages;

/** {@code /exhibitions}, with {@code ?page=} older ones, and {@code /exhibitions/{collection}}. */
@Path("exhibitions")
public final class ExhibitionResource {
    private final ExhibitionPages exhibitions;
    private final Responses responses;

    @Inject
    ExhibitionResource(ExhibitionPages exhibitions, Responses responses) {
        this.exhibitions = exhibitions;
        this.responses = responses;
    }

    @GET
    public Response list(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest, conditions, asked -> lasting(exhibitions.list(number(asked), asked.language())));
    }

    private static Answer lasting(PageModel page) {
        return Answer.Found.of(page, Lasting.AS_THE_CATALOGUE);
    }

    @GET
    @Path("{collection}")
    public Response exhibition(
            @PathParam("collection") String collection,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return responses.kept(
                servletRequest,
                conditions,
                asked -> exhibitions.exhibition(collection, asked.visitor(), asked.language()));
    }

    /** Whatever is no number is the first. */
    private static int number(Request asked) {
        String text = asked.parameters().getOrDefault("page", List.of("1")).get(0);
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }
}
