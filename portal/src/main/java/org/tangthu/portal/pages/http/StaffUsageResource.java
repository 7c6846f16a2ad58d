package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.pages.use.UsePages;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;

/** How libraries are used, for the people of these libraries. */
@Path("/staff/usage")
public final class StaffUsageResource {
    private final UsePages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffUsageResource(UsePages pages, Doorkeeper doorkeeper, Responses responses) {
        this.pages = pages;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /**
     * The parameters {@code library} and {@code month} (2026-02); or {@code choose}, and {@code after} (the identifier of a
     * library), to choose among several libraries.
     */
    @GET
    public Response show(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        Map<String, List<String>> parameters = asked.parameters();
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
                    .map(library ->
                            responses.unkept(200, pages.page(library, month(parameters), who, asked.language()), asked))
                    .orElseGet(() -> named.isPresent()
                            ? responses.error(404, Optional.empty(), asked)
                            : choose(parameters, who, asked));
        });
    }

    private Response choose(Map<String, List<String>> parameters, Authority who, Request asked) {
        return responses.unkept(
                200, pages.choose(who, first(parameters, "after").orElse(""), asked.language()), asked);
    }

    private static Optional<YearMonth> month(Map<String, List<String>> parameters) {
        try {
            return first(parameters, "month").map(YearMonth::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
