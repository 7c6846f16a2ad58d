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
import java.util.List;
import org.tangthu.portal.api.RebuildDecision;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditAnchor;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.projection.ParkedEntry;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.projection.RebuildProgress;
import org.tangthu.repository.projection.RefusedDecision;

/** How far the projections are. Why something is held up is for who operates the repository. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectionResource {
    private final Journal journal;
    private final ProjectionRunner runner;
    private final AuditLog audit;
    private final AuditTrail trail;

    ProjectionResource(Journal journal, ProjectionRunner runner, AuditLog audit) {
        this.journal = journal;
        this.runner = runner;
        this.audit = audit;
        this.trail = new AuditTrail(audit);
    }

    @GET
    @Path("status")
    public Response status(@Context HttpServletRequest request) {
        boolean operator = Caller.of(request).authority().mayEverywhere(Scope.OPERATE);
        ObjectNode answer = Json.object();
        answer.put("sequence", journal.last());
        ArrayNode projections = answer.putArray("projections");
        for (ProjectionStatus status : runner.status()) {
            projections.add(operator ? administered(status.name()) : status(status));
        }
        if (Caller.of(request).authority().mayEverywhere(Scope.AUDIT)) {
            AuditAnchor head = audit.head();
            answer.putObject("audit").put("number", head.number()).put("hash", head.hash());
        }
        return Response.ok(answer).build();
    }

    /** Tries what is parked again, and answers with what remains. */
    @POST
    @Path("projections/{name}/retry")
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response retry(@PathParam("name") String name, @Context HttpServletRequest request) {
        trail.carryOut(order(request, AuditAction.PROJECTION_RETRY, known(name)), () -> runner.retry(name));
        return Response.ok(administered(name)).build();
    }

    /** Begins to rebuild a projection beside what is served. */
    @POST
    @Path("projections/{name}/rebuild")
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response rebuild(@PathParam("name") String name, @Context HttpServletRequest request) {
        trail.carryOut(
                order(request, AuditAction.PROJECTION_REBUILD, known(name)), () -> runner.rebuild(List.of(name)));
        return Response.accepted(administered(name)).build();
    }

    /** Gives a rebuild up, switches to it, goes back before it, frees what is kept for that, or compacts what is served. */
    @POST
    @Path("projections/{name}/{decision}")
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response decide(
            @PathParam("name") String name, @PathParam("decision") String code, @Context HttpServletRequest request) {
        RebuildDecision decision = RebuildDecision.of(code)
                .orElseThrow(() -> new Refusal(
                        404, "There is no such decision; there are cancel, switch, rollback, forget, compact"));
        try {
            trail.carryOut(
                    order(request, AuditAction.PROJECTION_DECIDE, known(name)).with("decision", decision.code()),
                    () -> decision.carryOut(runner, name));
        } catch (RefusedDecision e) {
            throw new Refusal(409, e.getMessage());
        }
        return Response.ok(administered(name)).build();
    }

    private static AuditEvent order(HttpServletRequest request, AuditAction action, String projection) {
        return Caller.event(request, action).on(projection);
    }

    private String known(String name) {
        if (!runner.names().contains(name)) {
            throw new Refusal(404, "There is no such projection; there are " + String.join(", ", runner.names()));
        }
        return name;
    }

    private ObjectNode administered(String name) {
        ProjectionStatus status = runner.status(name);
        ObjectNode node = status(status);
        confide(node, status);
        return node;
    }

    private static ObjectNode status(ProjectionStatus status) {
        ObjectNode node = Json.object();
        node.put("name", status.name());
        node.put("sequence", status.sequence());
        node.put("lag", status.lag());
        node.put("generation", status.generation());
        node.put("rebuilding", status.rebuilding());
        status.rebuild().ifPresent(rebuild -> describe(rebuild, node.putObject("rebuild")));
        status.kept().ifPresent(generation -> node.put("kept", generation));
        node.put("parked", status.parked());
        return node;
    }

    private static void describe(RebuildProgress rebuild, ObjectNode node) {
        node.put("generation", rebuild.generation());
        node.put("sequence", rebuild.sequence());
        node.put("last", rebuild.last());
        node.put("perSecond", rebuild.perSecond());
        rebuild.left().ifPresent(left -> node.put("secondsLeft", left.toSeconds()));
        node.put("missing", rebuild.missing());
    }

    private void confide(ObjectNode node, ProjectionStatus status) {
        status.lastError().ifPresent(error -> node.put("lastError", error));
        runner.keptBytes(status.name()).ifPresent(bytes -> node.put("keptBytes", bytes));
        ArrayNode entries = node.putArray("parkedEntries");
        for (ParkedEntry entry : runner.parked(status.name())) {
            entries.addObject()
                    .put("id", entry.id())
                    .put("sequence", entry.sequence())
                    .put("reason", entry.reason())
                    .put("at", entry.at().toString());
        }
    }
}
