package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.browse.BrowsePages;
import org.tangthu.portal.search.SearchUnavailable;

/** {@code /browse} and {@code /browse/{by}}: what there is, in lists. 503 while the index is away. */
@Path("browse")
public final class BrowseResource {
    private static final Logger LOG = LoggerFactory.getLogger(BrowseResource.class);

    private final BrowsePages browse;
    private final Responses responses;

    @Inject
    BrowseResource(BrowsePages browse, Responses responses) {
        this.browse = browse;
        this.responses = responses;
    }

    @GET
    public Response start(@Context HttpServletRequest servletRequest, @Context jakarta.ws.rs.core.Request conditions) {
        return listed(servletRequest, conditions, asked -> browse.start(asked.language()));
    }

    /** The parameters {@code letter} and {@code page} choose the part of the list. */
    @GET
    @Path("{by}")
    public Response list(
            @PathParam("by") String by,
            @Context HttpServletRequest servletRequest,
            @Context jakarta.ws.rs.core.Request conditions) {
        return listed(servletRequest, conditions, asked -> browse.list(by, asked.parameters(), asked.language())
                .orElseThrow(NotFoundException::new));
    }

    private Response listed(
            HttpServletRequest servletRequest,
            jakarta.ws.rs.core.Request conditions,
            Function<Request, PageModel> page) {
        try {
            return responses.kept(
                    servletRequest, conditions, asked -> Answer.Found.of(page.apply(asked), Lasting.AS_THE_INDEX));
        } catch (SearchUnavailable e) {
            LOG.warn(e.getMessage(), e);
            return responses.searchIsAway(Request.of(servletRequest));
        }
    }
}
