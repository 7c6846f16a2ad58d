package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.pages.viewing.AccessPages;
import org.tangthu.portal.pages.viewing.Entering;
import org.tangthu.portal.pages.viewing.Step;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.account.Sessions;

/** The windows that viewers open: access and logout services of both versions of the IIIF Authorization Flow API. */
@Path("iiif/auth/{version}")
public final class ViewingResource {
    private final AccessPages pages;
    private final Sessions sessions;
    private final SignInCookie signInCookie;
    private final ViewerCookie viewerCookie;
    private final Responses responses;

    @Inject
    ViewingResource(
            AccessPages pages,
            Sessions sessions,
            SignInCookie signInCookie,
            ViewerCookie viewerCookie,
            Responses responses) {
        this.pages = pages;
        this.sessions = sessions;
        this.signInCookie = signInCookie;
        this.viewerCookie = viewerCookie;
        this.responses = responses;
    }

    @GET
    @Path("access/{item}")
    public Response enter(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        return answer(pages.enter(entering(version, item, asked, servletRequest), asked.language()), asked);
    }

    /** The visitor lets the viewer show the item. */
    @POST
    @Path("access/{item}")
    public Response admit(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        Optional<Origin> origin =
                FormGuard.fields(servletRequest).value("origin").flatMap(Origin::parse);
        return answer(
                pages.enter(entering(version, item, origin, true, asked, servletRequest), asked.language()), asked);
    }

    /** Only for a window: what stands in another page sets no cookie here. */
    @GET
    @Path("access/{item}/kiosk")
    public Response sit(
            @PathParam("version") int version,
            @PathParam("item") String item,
            @Context HttpServletRequest servletRequest) {
        Request asked = Request.of(servletRequest);
        String destination = servletRequest.getHeader("Sec-Fetch-Dest");
        if (destination != null && !destination.equals("document")) {
            return responses.error(400, Optional.empty(), asked);
        }
        return answer(pages.sit(entering(version, item, asked, servletRequest), asked.language()), asked);
    }

    @GET
    @Path("logout")
    public Response leave(@PathParam("version") int version, @Context HttpServletRequest servletRequest) {
        require(version);
        Request asked = Request.of(servletRequest);
        return answer(
                pages.leave(
                        viewerCookie.of(servletRequest), signIn(servletRequest).isPresent(), asked.language()),
                asked);
    }

    private Entering entering(int version, String item, Request asked, HttpServletRequest request) {
        Optional<Origin> origin = asked.parameters().getOrDefault("origin", List.of()).stream()
                .findFirst()
                .flatMap(Origin::parse);
        return entering(version, item, origin, false, asked, request);
    }

    private Entering entering(
            int version,
            String item,
            Optional<Origin> origin,
            boolean consented,
            Request asked,
            HttpServletRequest request) {
        require(version);
        return new Entering(
                version,
                item,
                origin,
                asked.visitor().onSite(),
                signIn(request),
                viewerCookie.of(request),
                consented,
                FormGuard.token(request));
    }

    private static void require(int version) {
        if (version != 1 && version != 2) {
            throw new NotFoundException("There is no such version of the API");
        }
    }

    private Optional<Session> signIn(HttpServletRequest request) {
        return signInCookie
                .of(request)
                .flatMap(sessions::find)
                .filter(session -> session.kind() == Kind.SIGN_IN && session.complete());
    }

    private Response answer(Step step, Request asked) {
        if (step instanceof Step.Show show) {
            ResponseBuilder page = Response.fromResponse(responses.unkept(200, show.page(), asked));
            show.cookie().ifPresent(cookie -> page.header(HttpHeaders.SET_COOKIE, cookie));
            return page.build();
        } else if (step instanceof Step.Go go) {
            return Response.seeOther(URI.create(go.address()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return responses.error(step instanceof Step.Gone ? 410 : 404, Optional.empty(), asked);
    }
}
