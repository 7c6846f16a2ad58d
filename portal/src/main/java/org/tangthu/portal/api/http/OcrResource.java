package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditAction;

/** The job that reads pages: begun, asked for how far it is, stopped. */
@Path("ocr")
@Needs(value = Scope.OPERATE, everywhere = true)
@Produces(MediaType.APPLICATION_JSON)
public final class OcrResource {
    private final OcrJobs jobs;
    private final Addresses addresses;
    private final AuditTrail trail;

    OcrResource(OcrJobs jobs, Addresses addresses, AuditTrail trail) {
        this.jobs = jobs;
        this.addresses = addresses;
        this.trail = trail;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(InputStream body, @Context HttpServletRequest request) throws IOException {
        OcrForm form = OcrForm.read(body);
        try {
            String actor = Caller.of(request).authority().actor();
            trail.carryOut(
                    Caller.event(request, AuditAction.OCR_START)
                            .with("mode", form.mode().name().toLowerCase(Locale.ROOT)),
                    () -> jobs.start(form.request(), form.mode(), actor));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
        return Response.accepted(json(jobs.status(0)))
                .location(URI.create(addresses.at("/api/ocr")))
                .build();
    }

    /** @param after the place that the last answer named; lines since then are told */
    @GET
    public Response status(@QueryParam("after") @DefaultValue("0") String after) {
        return Response.ok(json(jobs.status(Parameters.place(after)))).build();
    }

    @DELETE
    public Response stop(@Context HttpServletRequest request) {
        trail.carryOut(Caller.event(request, AuditAction.OCR_STOP), jobs::stop);
        return Response.accepted(json(jobs.status(0))).build();
    }

    private static ObjectNode json(OcrStatus status) {
        ObjectNode node = Json.object()
                .put("state", status.state().code())
                .put("done", status.done())
                .put("total", status.total())
                .put("next", status.next())
                .put("good", status.good());
        ArrayNode lines = node.putArray("lines");
        status.lines().forEach(lines::add);
        return node;
    }
}
