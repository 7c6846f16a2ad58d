package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.staff.StaffPages;

/** Where those who work at libraries begin. */
@Path("/staff")
public final class StaffResource {
    private final StaffPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.pages = people.staffPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    @GET
    public Response start(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        return doorkeeper.staff(
                request, me -> responses.unkept(200, pages.start(me.account().authority(), asked.language()), asked));
    }
}
