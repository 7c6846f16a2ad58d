package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.erasure.Erasures;

/** Requests that items be erased by law. Who asked for one cannot agree to it, by no token either. */
@Path("purges")
@Needs(Scope.PURGE)
@Produces(MediaType.APPLICATION_JSON)
public final class PurgeResource {
    private static final int MAX_LIMIT = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final Erasures erasures;
    private final Addresses addresses;
    private final AuditTrail trail;

    PurgeResource(Erasures erasures, Addresses addresses, AuditTrail trail) {
        this.erasures = erasures;
        this.addresses = addresses;
        this.trail = trail;
    }

    /** The newest first. @param before number of the last one that is known already */
    @GET
    public Response list(
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServletRequest http) {
        int most = Parameters.limit(limit, MAX_LIMIT);
        List<ErasureRequest> found =
                erasures.list(authority(http), before.isEmpty() ? Long.MAX_VALUE : number(before), most);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("purges");
        found.forEach(request -> list.add(json(request)));
        if (found.size() == most) {
            long last = found.get(most - 1).number();
            answer.put("next", addresses.at("/api/purges?before=" + last + "&limit=" + most));
        }
        return Response.ok(answer).build();
    }

    @GET
    @Path("{number}")
    public Response read(@PathParam("number") String number, @Context HttpServletRequest http) {
        return Response.ok(json(erasures.find(number(number), authority(http)))).build();
    }

    /** Has the item erased, which nothing can undo. 202 if that takes longer. */
    @POST
    @Path("{number}/agree")
    public Response agree(@PathParam("number") String number, @Context HttpServletRequest http) {
        ErasureRequest asked = erasures.find(number(number), authority(http));
        ErasureRequest request = trail.carryOut(
                order(asked, AuditAction.PURGE_AGREE, http), () -> erasures.agree(asked.number(), authority(http)));
        return Response.status(request.state() == State.DONE ? 200 : 202)
                .entity(json(request))
                .build();
    }

    /** Refuses a request, or takes one's own back. */
    @POST
    @Path("{number}/refuse")
    public Response refuse(@PathParam("number") String number, @Context HttpServletRequest http) {
        ErasureRequest asked = erasures.find(number(number), authority(http));
        ErasureRequest request = trail.carryOut(
                order(asked, AuditAction.PURGE_REFUSE, http), () -> erasures.refuse(asked.number(), authority(http)));
        return Response.ok(json(request)).build();
    }

    private static AuditEvent order(ErasureRequest request, AuditAction action, HttpServletRequest http) {
        return Caller.event(http, action)
                .on(request.item())
                .at(request.library())
                .with("request", Long.toString(request.number()))
                .with("askedBy", request.askedBy());
    }

    private static Authority authority(HttpServletRequest http) {
        return Caller.of(http).authority();
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.notFound("request", text);
        }
        return Long.parseLong(text);
    }

    static ObjectNode json(ErasureRequest request) {
        ObjectNode node = Json.object();
        node.put("number", request.number());
        node.put("item", request.item());
        node.put("library", request.library());
        node.put("reason", request.reason().code());
        request.sentence().ifPresent(sentence -> node.put("sentence", sentence));
        node.put("decision", request.ruling().number());
        node.put("decisionDate", request.ruling().date().toString());
        node.put("state", request.state().code());
        node.put("askedBy", request.askedBy());
        node.put("askedAt", request.askedAt().toString());
        node.put("endsAt", request.endsAt().toString());
        request.judgedBy().ifPresent(actor -> node.put("judgedBy", actor));
        request.judgedAt().ifPresent(at -> node.put("judgedAt", at.toString()));
        request.doneAt().ifPresent(at -> node.put("doneAt", at.toString()));
        return node;
    }
}
