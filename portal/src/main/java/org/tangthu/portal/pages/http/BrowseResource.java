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
    public Response start(@Context HttpServletRequest servletRequest) {
        return listed(servletRequest, asked -> browse.start(asked.language()));
    }

    /** The parameters {@code letter} and {@code page} choose the part of the list. */
    @GET
    @Path("{by}")
    public Response list(@PathParam("by") String by, @Context HttpServletRequest servletRequest) {
        return listed(servletRequest, asked -> browse.list(by, asked.parameters(), asked.language())
                .orElseThrow(NotFoundException::new));
    }

    private Response listed(HttpServletRequest servletRequest, Function<Request, PageModel> page) {
        Request asked = Request.of(servletRequest);
        try {
            return responses.page(200, page.apply(asked), asked);
        } catch (SearchUnavailable e) {
            LOG.warn(e.getMessage(), e);
            return responses.searchIsAway(asked);
        }
    }
}
