package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.queue.QueueAsked;
import org.tangthu.portal.pages.queue.QueuePages;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;

/** The items of libraries by their state, for the people of these libraries. */
@Path("/staff/queue")
public final class StaffQueueResource {
    private final QueuePages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffQueueResource(StatusDesk desk, Doorkeeper doorkeeper, Responses responses) {
        this.pages = desk.queues();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /**
     * The parameters {@code library}, {@code state} and {@code before} (a sequence); or {@code choose}, and {@code after} (the
     * identifier of a library), to choose among several libraries.
     */
    @GET
    public Response list(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        Map<String, List<String>> parameters = asked.parameters();
        FormView form = FormView.empty(FormGuard.token(request));
        return doorkeeper.staff(request, me -> {
            Authority who = me.authority();
            if (!who.may(Scope.READ)) {
                return responses.error(403, Optional.empty(), asked);
            }
            Optional<String> named = first(parameters, "library");
            if (named.isEmpty() && (parameters.containsKey("choose") || parameters.containsKey("after"))) {
                return choose(parameters, who, asked);
            }
            return pages.library(who, named)
                    .map(library -> responses.unkept(
                            200,
                            pages.queue(form, library, QueueAsked.parse(parameters), who, asked.language()),
                            asked))
                    .orElseGet(() -> named.isPresent()
                            ? responses.error(404, Optional.empty(), asked)
                            : choose(parameters, who, asked));
        });
    }

    private Response choose(Map<String, List<String>> parameters, Authority who, Request asked) {
        return responses.unkept(
                200, pages.choose(who, first(parameters, "after").orElse(""), asked.language()), asked);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
