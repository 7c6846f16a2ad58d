package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.forms.FormView;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;

/** How connectors stand, for those who publish; what was refused of their libraries they send again. */
@Path("/staff/connectors")
public final class StaffConnectorsResource {
    private static final String PATH = "/staff/connectors";

    private final ConnectorDoor connectors;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffConnectorsResource(ConnectorDoor connectors, Doorkeeper doorkeeper, Responses responses) {
        this.connectors = connectors;
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response publishing(HttpServletRequest request, Function<Authority, Response> answer) {
        return doorkeeper.staff(
                request,
                me -> me.authority().may(Scope.PUBLISH)
                        ? answer.apply(me.authority())
                        : responses.error(403, Optional.empty(), Request.of(request)));
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        boolean done = asked.parameters().containsKey("asked");
        return publishing(
                request,
                who -> responses.unkept(200, connectors.pages().page(form, who, done, asked.language()), asked));
    }

    @POST
    @Path("resend")
    public Response resend(@Context HttpServletRequest request) {
        String name = FormGuard.fields(request).text("connector");
        return publishing(request, who -> {
            if (!connectors.desk().knows(name)) {
                return responses.error(404, Optional.empty(), Request.of(request));
            }
            AuditEvent event =
                    AuditEvent.of(who.actor(), AuditAction.CONNECTOR_RESEND).from(Doorkeeper.origin(request));
            connectors.desk().resend(name, who, event);
            return responses.seeOther(PATH + "?asked", Request.of(request));
        });
    }
}
