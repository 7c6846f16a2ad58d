package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.portal.account.Identity;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.pages.lending.Borrower;
import org.tangthu.portal.pages.lending.LendingPages.Asked;
import org.tangthu.repository.account.Sessions.Opened;

/** Where items are borrowed and given back. The field or parameter {@code page} names the page to go on reading at. */
@Path("/")
public final class LendingResource {
    private static final Pattern PAGE = Pattern.compile("[0-9]{4,9}");

    private final LendingDesk desk;
    private final Responses responses;
    private final HttpServletRequest request;

    @Inject
    LendingResource(LendingDesk desk, Responses responses, @Context HttpServletRequest request) {
        this.desk = desk;
        this.responses = responses;
        this.request = request;
    }

    @GET
    @Path("item/{id}/borrow")
    public Response show(@PathParam("id") String id, @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(request);
        Optional<String> page =
                asked.parameters().getOrDefault("page", List.of()).stream().findFirst();
        return answered(desk.pages().show(of(id, page, asked), borrower(asked)), 200, asked, conditions);
    }

    /** Somebody in a reading room who has no seat takes one by it. */
    @POST
    @Path("item/{id}/borrow")
    public Response borrow(@PathParam("id") String id, @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(request);
        Borrower borrower = borrower(asked);
        Asked item = of(id, FormGuard.fields(request).value("page"), asked);
        if (borrower.reader().isEmpty() && !borrower.maySit()) {
            return answered(desk.pages().signIn(item), 200, asked, conditions);
        }
        Seat seat = new Seat();
        Answer answer = desk.pages().borrow(item, () -> borrower.reader().orElseGet(seat::take));
        return seat.on(answered(answer, Response.Status.CONFLICT.getStatusCode(), asked, conditions));
    }

    @POST
    @Path("item/{id}/return")
    public Response giveBack(@PathParam("id") String id, @Context jakarta.ws.rs.core.Request conditions) {
        Request asked = Request.of(request);
        Asked item = of(id, FormGuard.fields(request).value("page"), asked);
        Answer answer = desk.pages().giveBack(item, borrower(asked));
        return answered(answer, 200, asked, conditions);
    }

    private Asked of(String id, Optional<String> page, Request asked) {
        return new Asked(
                id, page.filter(name -> PAGE.matcher(name).matches()), FormGuard.token(request), asked.language());
    }

    private Borrower borrower(Request asked) {
        boolean onSite = asked.visitor().onSite();
        return new Borrower(Identity.of(request).reader(onSite), onSite);
    }

    private Response answered(Answer answer, int status, Request asked, jakarta.ws.rs.core.Request conditions) {
        return answer instanceof Answer.Found found
                ? responses.unkept(status, found.page(), asked)
                : responses.of(answer, asked, conditions);
    }

    /** A seat that is taken if it is needed. */
    private final class Seat {
        private Optional<Opened> taken = Optional.empty();

        String take() {
            Opened opened = desk.sessions().seat();
            taken = Optional.of(opened);
            return opened.session().reader();
        }

        Response on(Response response) {
            return taken.map(opened -> Response.fromResponse(response)
                            .header(
                                    HttpHeaders.SET_COOKIE,
                                    desk.cookie().carrying(ViewerCookie.Value.of(opened.value())))
                            .build())
                    .orElse(response);
        }
    }
}
