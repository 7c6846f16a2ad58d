package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.portal.account.Identity;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.pages.viewing.AccessPage;
import org.tangthu.portal.pages.viewing.Entering;
import org.tangthu.repository.account.Session;

/** The windows that viewers open: access and logout services of both versions of the IIIF Authorization Flow API. */
@Path("iiif/auth/{version}")
public final class ViewingResource {
    private final ViewingDesk desk;
    private final Responses responses;
    private final HttpServletRequest request;

    @Inject
    ViewingResource(ViewingDesk desk, Responses responses, @Context HttpServletRequest request) {
        this.desk = desk;
        this.responses = responses;
        this.request = request;
    }

    @GET
    @Path("access/{item}")
    public Response enter(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(request);
        return answer(desk.pages().enter(entering(version, item, asked), asked.language()), asked, conditions);
    }

    /** The visitor lets the viewer show the item. */
    @POST
    @Path("access/{item}")
    public Response admit(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(request);
        Optional<Origin> origin = FormGuard.fields(request).value("origin").flatMap(Origin::parse);
        Entering entering = entering(version, item, origin, true, asked);
        return answer(desk.pages().enter(entering, asked.language()), asked, conditions);
    }

    @GET
    @Path("access/{item}/kiosk")
    public Response sit(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context jakarta.ws.rs.core.Request conditions) {
        requireWindow();
        Request asked = Request.of(request);
        return answer(desk.pages().sit(entering(version, item, asked), asked.language()), asked, conditions);
    }

    @GET
    @Path("logout")
    public Response leave(@PathParam("version") int version) {
        require(version);
        requireWindow();
        Request asked = Request.of(request);
        return page(desk.pages().leave(desk.cookie().of(request), signIn().isPresent(), asked.language()), asked);
    }

    private Entering entering(int version, String item, Request asked) {
        Optional<Origin> origin = asked.parameters().getOrDefault("origin", List.of()).stream()
                .findFirst()
                .flatMap(Origin::parse);
        return entering(version, item, origin, false, asked);
    }

    private Entering entering(int version, String item, Optional<Origin> origin, boolean consented, Request asked) {
        require(version);
        return new Entering(
                version,
                item,
                origin,
                asked.visitor().onSite(),
                signIn(),
                desk.cookie().of(request),
                consented,
                FormGuard.token(request));
    }

    private static void require(int version) {
        if (version != 1 && version != 2) {
            throw new NotFoundException("There is no such version of the API");
        }
    }

    /** What stands in another page, a frame or an image, sets no cookie here and ends no session. */
    private void requireWindow() {
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (destination != null && !destination.equals("document")) {
            throw new BadRequestException("A viewer opens this in a window");
        }
    }

    private Optional<Session> signIn() {
        return Identity.of(request).signedIn().map(SignedIn::session).filter(Session::complete);
    }

    private Response answer(Answer answer, Request asked, jakarta.ws.rs.core.Request conditions) {
        if (answer instanceof Answer.Found found && found.page() instanceof AccessPage page) {
            return page(page, asked);
        }
        Response other = responses.of(answer, asked, conditions);
        return answer instanceof Answer.Elsewhere
                ? Response.fromResponse(other)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : other;
    }

    private Response page(AccessPage page, Request asked) {
        ResponseBuilder response = Response.fromResponse(responses.unkept(200, page, asked));
        page.cookie().ifPresent(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response.build();
    }
}
