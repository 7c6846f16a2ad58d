package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.repository.account.Authority;

/** Where those who work at libraries begin. */
@Path("/staff")
public final class StaffResource {
    private final StaffPages pages;
    private final RequestDesk requests;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffResource(People people, Desk desk, Doorkeeper doorkeeper, Responses responses) {
        this.pages = people.staffPages();
        this.requests = desk.requests();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    @GET
    public Response start(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        return doorkeeper.staff(request, me -> {
            Authority authority = me.account().authority();
            long waiting = requests.waiting(authority);
            return responses.unkept(200, pages.start(authority, waiting, asked.language()), asked);
        });
    }
}
