package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;

/** How the engines stand, for everybody who works at a library; those who look after them try again what failed. */
@Path("/staff/status")
public final class StaffStatusResource {
    private static final String PATH = "/staff/status";

    private final StatusDesk desk;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffStatusResource(StatusDesk desk, Doorkeeper doorkeeper, Responses responses) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        boolean retried = asked.parameters().containsKey("retried");
        return doorkeeper.staff(
                request,
                me -> me.authority().may(Scope.READ)
                        ? responses.unkept(
                                200, desk.status().page(form, me.authority(), retried, asked.language()), asked)
                        : responses.error(403, Optional.empty(), asked));
    }

    /** Tries what a projection parked once more. */
    @POST
    @Path("retry")
    public Response retry(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        String name = FormGuard.fields(request).text("projection");
        return doorkeeper.staff(request, me -> {
            Authority who = me.authority();
            if (!who.mayEverywhere(Scope.OPERATE)) {
                return responses.error(403, Optional.empty(), asked);
            }
            if (!desk.projections().names().contains(name)) {
                return responses.error(404, Optional.empty(), asked);
            }
            AuditEvent event = AuditEvent.of(who.actor(), AuditAction.PROJECTION_RETRY)
                    .from(Doorkeeper.origin(request))
                    .on(name);
            desk.trail().carryOut(event, () -> desk.projections().retry(name));
            return responses.seeOther(PATH + "?retried", asked);
        });
    }
}
