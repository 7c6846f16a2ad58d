package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.pages.traffic.TrafficPages;
import org.tangthu.portal.traffic.Span;
import org.tangthu.repository.account.Scope;

/** Who uses how much of the server, for those who operate all of it. */
@Path(TrafficPages.PATH)
public final class StaffRobotsResource {
    private final TrafficPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffRobotsResource(TrafficPages pages, Doorkeeper doorkeeper, Responses responses) {
        this.pages = pages;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /** The parameter {@code span} is {@code hour} or {@code day}. */
    @GET
    public Response read(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        Span span = asked.parameters().getOrDefault("span", List.of()).stream()
                .findFirst()
                .flatMap(Span::of)
                .orElse(Span.HOUR);
        return doorkeeper.staff(
                request,
                me -> me.authority().mayEverywhere(Scope.OPERATE)
                        ? responses.unkept(200, pages.page(span, asked.language()), asked)
                        : responses.error(403, Optional.empty(), asked));
    }
}
