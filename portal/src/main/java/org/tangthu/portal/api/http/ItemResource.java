package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.api.ItemShelf;
import org.tangthu.portal.api.LifecycleReason;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.model.Item;

/** Items: published ones for everybody, all of a library for those who work for it. */
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemResource {
    private final ItemShelf shelf;
    private final ItemLifecycle lifecycle;
    private final Addresses addresses;
    private final AuditTrail trail;
    private final Erasures erasures;

    ItemResource(ItemShelf shelf, ItemLifecycle lifecycle, Erasures erasures, Addresses addresses, AuditTrail trail) {
        this.shelf = shelf;
        this.lifecycle = lifecycle;
        this.erasures = erasures;
        this.addresses = addresses;
        this.trail = trail;
    }

    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServletRequest request) {
        Authority authority = Caller.of(request).authority();
        ItemShelf.Listing listing = shelf.list(after, Parameters.limit(limit, ItemShelf.MAX_LIMIT), authority);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        listing.items().forEach(entry -> items.add(head(entry, ItemShelf.may(authority, Scope.READ, entry))));
        listing.next()
                .ifPresent(next -> answer.put("next", addresses.at("/api/items?after=" + next + "&limit=" + limit)));
        return Response.ok(answer).build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context HttpServletRequest http, @Context Request request) {
        CatalogueEntry entry = find(id, http, Scope.READ);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Versions.tag(entry));
        if (unchanged != null) {
            return unchanged.build();
        }
        Item item = (Item) entry.entity();
        boolean whole = ItemShelf.may(Caller.of(http).authority(), Scope.READ, entry);
        ObjectNode answer = head(entry, whole);
        Json.pages(answer, item, shelf.pages(entry), whole || shelf.open(item));
        return Response.ok(answer).tag(Versions.tag(entry)).build();
    }

    /** Takes the item from view. */
    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.PUBLISH)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body,
            @Context HttpServletRequest http) {
        CatalogueEntry entry = ordered(id, http, Scope.PUBLISH);
        int version = Versions.required(ifMatch);
        Reason reason = Reasons.lifecycle(body, LifecycleReason.ofWithdrawals());
        return changed(
                trail.carryOut(
                        order(entry, AuditAction.ITEM_WITHDRAW, http).with("reason", reason.code()),
                        () -> lifecycle.withdraw(entry, version, reason, actor(http))),
                http);
    }

    /** Puts a withdrawn item back. */
    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.PUBLISH)
    public Response restore(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body,
            @Context HttpServletRequest http) {
        CatalogueEntry entry = ordered(id, http, Scope.PUBLISH);
        int version = Versions.required(ifMatch);
        Reason reason = Reasons.lifecycle(body, LifecycleReason.ofRestorals());
        return changed(
                trail.carryOut(
                        order(entry, AuditAction.ITEM_RESTORE, http).with("reason", reason.code()),
                        () -> lifecycle.restore(entry, version, reason, actor(http))),
                http);
    }

    /** Asks that the item be erased by law; somebody else has to agree. */
    @POST
    @Path("{id}/purge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.PURGE)
    public Response purge(@PathParam("id") String id, InputStream body, @Context HttpServletRequest http) {
        CatalogueEntry entry = ordered(id, http, Scope.PURGE);
        Reasons.Erasure form = Reasons.erasure(body);
        ErasureRequest request = trail.carryOut(
                order(entry, AuditAction.PURGE_ASK, http)
                        .with("reason", form.reason().code())
                        .with("decision", form.ruling().number()),
                () -> erasures.ask(
                        entry.entity().id(),
                        form.reason(),
                        form.sentence(),
                        form.ruling(),
                        Caller.of(http).authority()));
        return Response.created(URI.create(addresses.at("/api/purges/" + request.number())))
                .entity(PurgeResource.json(request))
                .build();
    }

    private static AuditEvent order(CatalogueEntry entry, AuditAction action, HttpServletRequest http) {
        return Caller.event(http, action)
                .on(entry.entity().id())
                .at(entry.entity().owner());
    }

    private static String actor(HttpServletRequest http) {
        return Caller.of(http).authority().actor();
    }

    private Response changed(CatalogueEntry entry, HttpServletRequest http) {
        return Response.ok(head(entry, ItemShelf.may(Caller.of(http).authority(), Scope.READ, entry)))
                .tag(Versions.tag(entry))
                .build();
    }

    /** What is to be changed; of an item that is known to everybody it may be told whose it is. */
    private CatalogueEntry ordered(String id, HttpServletRequest http, Scope scope) {
        CatalogueEntry entry = find(id, http, scope);
        if (!ItemShelf.may(Caller.of(http).authority(), scope, entry)) {
            throw Refusal.forbidden(scope, ((Item) entry.entity()).library());
        }
        return entry;
    }

    private CatalogueEntry find(String id, HttpServletRequest http, Scope scope) {
        ItemShelf.Finding finding = shelf.find(id, Caller.of(http).authority(), scope);
        if (finding instanceof ItemShelf.Found found) {
            return found.entry();
        }
        throw finding instanceof ItemShelf.Gone ? Refusal.gone("item", id) : Refusal.notFound("item", id);
    }

    private ObjectNode head(CatalogueEntry entry, boolean whole) {
        return Json.head(entry, addresses.ark(((Item) entry.entity()).ark()), whole);
    }
}
