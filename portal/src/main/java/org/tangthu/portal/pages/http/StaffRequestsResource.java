package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.portal.pages.request.RequestPages.Shelf;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.request.Handling;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.RequestState;

/** The queue of what readers asked for, for the people of the libraries concerned. */
@Path("/staff/requests")
public final class StaffRequestsResource {
    private static final int ON_A_PAGE = 50;
    private static final String NUMBER = "\\d{1,18}";

    private final RequestDesk requests;
    private final RequestPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffRequestsResource(Desk desk, Doorkeeper doorkeeper, Responses responses) {
        this.requests = desk.requests();
        this.pages = desk.requestPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response moderating(HttpServletRequest request, Function<Authority, Response> answer) {
        return doorkeeper.staff(request, me -> {
            Authority authority = me.account().authority();
            return authority.may(Scope.MODERATE)
                    ? answer.apply(authority)
                    : responses.error(403, Optional.empty(), Request.of(request));
        });
    }

    /** The parameters {@code state} (open, answered, rejected) and {@code before}, a number. */
    @GET
    public Response list(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        Map<String, List<String>> parameters = asked.parameters();
        Shelf shelf = Shelf.of(parameters.getOrDefault("state", List.of("")).get(0));
        String before = parameters.getOrDefault("before", List.of("")).get(0);
        long from = before.matches(NUMBER) ? Long.parseLong(before) : Long.MAX_VALUE;
        return moderating(request, authority -> {
            List<ReaderRequest> found = requests.list(authority, shelf.states(), from, ON_A_PAGE);
            Optional<Long> more = found.size() < ON_A_PAGE
                    ? Optional.empty()
                    : Optional.of(found.get(ON_A_PAGE - 1).number());
            return responses.unkept(200, pages.list(shelf, found, more, asked.language()), asked);
        });
    }

    @GET
    @Path("{number:[0-9]+}")
    public Response read(@PathParam("number") long number, @Context HttpServletRequest request) {
        boolean saved = Request.of(request).parameters().containsKey("saved");
        return one(number, request, (authority, found) -> page(200, found, saved, form(found, request), request));
    }

    private Response one(long number, HttpServletRequest request, Decision answer) {
        return moderating(request, authority -> requests.find(authority, number)
                .map(found -> answer.about(authority, found))
                .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request))));
    }

    private interface Decision {
        Response about(Authority authority, ReaderRequest request);
    }

    private Response page(int status, ReaderRequest found, boolean saved, FormView form, HttpServletRequest request) {
        Request asked = Request.of(request);
        return responses.unkept(status, pages.request(found, saved, form, asked.language()), asked);
    }

    private static FormView form(ReaderRequest found, HttpServletRequest request) {
        return FormView.empty(FormGuard.token(request))
                .with("revision", String.valueOf(found.revision()))
                .with("answer", found.handling().answer())
                .with("note", found.handling().note());
    }

    /** The button that was pressed is the state to go to. */
    @POST
    @Path("{number:[0-9]+}")
    public Response decide(@PathParam("number") long number, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return one(number, request, (authority, found) -> {
            Optional<String> wrong = fault(fields, found);
            if (wrong.isEmpty()) {
                Handling handling =
                        new Handling(RequestState.of(fields.text("state")), fields.text("answer"), fields.text("note"));
                if (requests.handle(found, revision(fields), handling, authority.actor(), Caller.origin(request))
                        .isPresent()) {
                    return responses.seeOther("/staff/requests/" + number + "?saved", Request.of(request));
                }
                wrong = Optional.of("requests.overtaken");
            }
            FormView form = form(found, request).with(fields, "answer", "note");
            FormView told =
                    pages.wrong(form, "answer", wrong.get(), Request.of(request).language());
            return page(wrong.get().equals("requests.overtaken") ? 409 : 422, found, false, told, request);
        });
    }

    private static Optional<String> fault(FormFields fields, ReaderRequest found) {
        if (!found.state().open() || revision(fields) != found.revision()) {
            return Optional.of("requests.overtaken");
        }
        if (fields.text("answer").length() > Handling.LONGEST
                || fields.text("note").length() > Handling.LONGEST) {
            return Optional.of("requests.long");
        }
        if (!fields.text("state").matches("accepted|answered|rejected")) {
            return Optional.of("requests.undecided");
        }
        boolean unanswered = fields.text("state").equals(RequestState.ANSWERED.code())
                && fields.value("answer").isEmpty();
        return unanswered ? Optional.of("requests.answer.missing") : Optional.empty();
    }

    private static int revision(FormFields fields) {
        return fields.text("revision").matches("\\d{1,9}") ? Integer.parseInt(fields.text("revision")) : 0;
    }
}
