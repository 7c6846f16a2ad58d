package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;

/** What is alike in reading libraries, collections and agents, all of which are public. */
final class AuthorityResource {
    private static final int MAX_LIMIT = 200;

    private final Catalogue catalogue;
    private final EntityKind kind;
    private final String folder;
    private final Function<String, String> address;

    /**
     * @param folder address of the list
     * @param address makes the public address of an identifier
     */
    AuthorityResource(Catalogue catalogue, EntityKind kind, String folder, Function<String, String> address) {
        this.catalogue = catalogue;
        this.kind = kind;
        this.folder = folder;
        this.address = address;
    }

    Response list(String field, String after, String limit) {
        int most = Parameters.limit(limit, MAX_LIMIT);
        List<CatalogueEntry> entries = catalogue.list(kind, after, most);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray(field);
        entries.forEach(entry -> list.add(head(entry)));
        if (entries.size() == most) {
            answer.put(
                    "next", folder + "?after=" + entries.get(most - 1).entity().id() + "&limit=" + most);
        }
        return Response.ok(answer).build();
    }

    Response read(String id, Request request) {
        CatalogueEntry entry = catalogue
                .find(id)
                .filter(found -> found.entity().entityKind() == kind)
                .orElseThrow(() -> Refusal.notFound(kind.code(), id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Versions.tag(entry));
        return unchanged == null
                ? Response.ok(head(entry)).tag(Versions.tag(entry)).build()
                : unchanged.build();
    }

    private ObjectNode head(CatalogueEntry entry) {
        return Json.head(entry, address.apply(entry.entity().id()), false);
    }
}
