package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;

/** Libraries, collections or agents, which are public but for what their resource keeps back: one for each kind. */
public abstract class AuthorityResource {
    private static final int MAX_LIMIT = 200;

    private final Catalogue catalogue;
    private final EntityKind kind;
    private final String plural;
    private final String folder;
    private final Function<String, String> address;

    /**
     * @param plural names the list, in its address and in its answer
     * @param address makes the public address of an identifier
     */
    AuthorityResource(
            Catalogue catalogue,
            EntityKind kind,
            String plural,
            Addresses addresses,
            Function<String, String> address) {
        this.catalogue = catalogue;
        this.kind = kind;
        this.plural = plural;
        this.folder = addresses.at("/api/" + plural);
        this.address = address;
    }

    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServletRequest http) {
        int most = Parameters.limit(limit, MAX_LIMIT);
        List<CatalogueEntry> entries = catalogue.list(kind, after, most);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray(plural);
        Authority asking = Caller.of(http).authority();
        entries.forEach(entry -> list.add(head(shown(entry, asking))));
        if (entries.size() == most) {
            answer.put(
                    "next", folder + "?after=" + entries.get(most - 1).entity().id() + "&limit=" + most);
        }
        return Response.ok(answer).build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request, @Context HttpServletRequest http) {
        CatalogueEntry entry = catalogue
                .find(id)
                .filter(found -> found.entity().entityKind() == kind)
                .orElseThrow(() -> Refusal.notFound(kind.code(), id));
        CatalogueEntry shown = shown(entry, Caller.of(http).authority());
        EntityTag tag = shown.equals(entry) ? Versions.tag(entry) : Versions.tagOfPart(shown);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(head(shown)).tag(tag).build() : unchanged.build();
    }

    /** As much of an entity as is for whoever asks. */
    CatalogueEntry shown(CatalogueEntry entry, Authority asking) {
        return entry;
    }

    private ObjectNode head(CatalogueEntry entry) {
        return Json.head(entry, address.apply(entry.entity().id()), false);
    }
}
