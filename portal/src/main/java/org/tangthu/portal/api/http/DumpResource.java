package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.linkeddata.dump.DumpStatus;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditAction;

/** The making of dumps. Why one failed is for who operates the repository; the files are at {@code /dumps/}. */
@Path("dumps")
@Produces(MediaType.APPLICATION_JSON)
public final class DumpResource {
    private final DumpKeeper dumps;
    private final Addresses addresses;
    private final AuditTrail trail;

    DumpResource(DumpKeeper dumps, Addresses addresses, AuditTrail trail) {
        this.dumps = dumps;
        this.addresses = addresses;
        this.trail = trail;
    }

    @GET
    public Response status(@Context HttpServletRequest request) {
        return Response.ok(describe(request)).build();
    }

    /** Makes one of what there is now, after the one that is being made. */
    @POST
    @Needs(value = Scope.OPERATE, everywhere = true)
    public Response make(@Context HttpServletRequest request) {
        trail.carryOut(Caller.event(request, AuditAction.DUMP_START), dumps::ask);
        return Response.accepted(describe(request)).build();
    }

    private ObjectNode describe(HttpServletRequest request) {
        DumpStatus status = dumps.status();
        ObjectNode answer = Json.object();
        answer.put("address", addresses.at("/dumps/"));
        answer.put("making", status.making().isPresent());
        answer.put("waiting", status.waiting());
        if (Caller.of(request).authority().mayEverywhere(Scope.OPERATE)) {
            status.failure().ifPresent(reason -> answer.put("failure", reason));
        }
        Optional<Dump> newest = dumps.dumps().newest();
        newest.ifPresent(dump -> answer.putObject("newest")
                .put("name", dump.name())
                .put("at", dump.at().toString())
                .put("triples", dump.triples())
                .put("size", dump.size()));
        return answer;
    }
}
