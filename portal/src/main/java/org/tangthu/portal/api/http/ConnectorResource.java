package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.connect.ConnectorStatus;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.feed.SetSpec;

/** How connectors stand, for who operates the repository. */
@Path("connectors")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectorResource {
    private static final int MOST_SHOWN = 100;

    private final ConnectorRunner runner;
    private final ConnectorDesk desk;

    ConnectorResource(ConnectorRunner runner, ConnectorDesk desk) {
        this.runner = runner;
        this.desk = desk;
    }

    @GET
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response list() {
        ObjectNode answer = Json.object();
        ArrayNode connectors = answer.putArray("connectors");
        runner.status().forEach(status -> connectors.add(describe(status)));
        return Response.ok(answer).build();
    }

    /** What would be sent next; nothing is sent. */
    @GET
    @Path("{name}/preview")
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response preview(@PathParam("name") String name) {
        ObjectNode answer = Json.object();
        ArrayNode messages = answer.putArray("messages");
        runner.preview(known(name), MOST_SHOWN).forEach(message -> messages.addObject()
                .put("id", message.id())
                .put("about", message.about())
                .put("body", message.body()));
        return Response.ok(answer).build();
    }

    /** What the target refused is sent again soon. */
    @POST
    @Path("{name}/resend")
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response resend(@PathParam("name") String name, @Context HttpServletRequest request) {
        int asked = desk.resend(
                known(name), Caller.of(request).authority(), Caller.event(request, AuditAction.CONNECTOR_RESEND));
        return Response.accepted(describe(runner.status(name)).put("asked", asked))
                .build();
    }

    private String known(String name) {
        if (!runner.names().contains(name)) {
            throw new Refusal(404, "There is no such connector; the configuration names " + runner.names());
        }
        return name;
    }

    private ObjectNode describe(ConnectorStatus status) {
        ObjectNode node = Json.object();
        node.put("name", status.name());
        node.put("type", status.settings().target().type());
        node.put("target", status.settings().host());
        node.put("set", status.settings().set().map(SetSpec::value).orElse("all"));
        node.put("sequence", status.sequence());
        node.put("lag", status.lag());
        status.sent().ifPresent(at -> node.put("sent", at.toString()));
        status.heldUp().ifPresent(reason -> node.put("heldUp", reason));
        node.put("parked", status.parked());
        ArrayNode parked = node.putArray("parkedDeliveries");
        for (ParkedDelivery each : runner.parked(status.name(), MOST_SHOWN)) {
            parked.addObject()
                    .put("subject", each.subject())
                    .put("sequence", each.sequence())
                    .put("reason", each.reason())
                    .put("at", each.at().toString())
                    .put("asked", each.asked());
        }
        return node;
    }
}
