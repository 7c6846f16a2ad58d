package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.Passage;
import org.tangthu.portal.api.ItemShelf;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;

/** Search in the texts of an item's pages, with the places on the images. */
@Path("items/{id}/text-search")
@Produces(MediaType.APPLICATION_JSON)
public final class TextSearchResource {
    private final ItemShelf shelf;
    private final AccessPolicy access;
    private final PageTextSearch inside;
    private final Addresses addresses;

    TextSearchResource(ItemShelf shelf, AccessPolicy access, PageTextSearch inside, Addresses addresses) {
        this.shelf = shelf;
        this.access = access;
        this.inside = inside;
        this.addresses = addresses;
    }

    @GET
    public Response search(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @Context HttpServletRequest request) {
        Visitor visitor = visitor(request);
        Item item = readable(id, visitor);
        PageMatches found = inside.search(
                item,
                visitor,
                typed,
                Parameters.offset(offset, PageTextSearch.MAX_OFFSET),
                Parameters.limit(limit, PageTextSearch.MAX_LIMIT));
        ObjectNode answer = Json.object();
        answer.put("total", found.total());
        ArrayNode pages = answer.putArray("pages");
        found.pages().forEach(page -> page(pages.addObject(), item, page));
        return Response.ok(answer).build();
    }

    private Item readable(String id, Visitor visitor) {
        ItemShelf.Finding finding = shelf.find(id);
        if (finding instanceof ItemShelf.Found found) {
            Item item = (Item) found.entry().entity();
            if (!access.decide(item, visitor).full()) {
                throw new Refusal(403, "The texts of the item '" + item.ark().name() + "' are not for everybody");
            }
            return item;
        }
        throw finding instanceof ItemShelf.Gone ? Refusal.gone("item", id) : Refusal.notFound("item", id);
    }

    private static Visitor visitor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor known ? known : Visitor.ANONYMOUS;
    }

    private void page(ObjectNode node, Item item, PageMatch page) {
        node.put("name", page.page());
        node.put("address", addresses.page(item.ark(), page.page()));
        node.put("machine", page.machine());
        ArrayNode passages = node.putArray("passages");
        page.passages().forEach(passage -> passage(passages.addObject(), passage));
    }

    private static void passage(ObjectNode node, Passage passage) {
        node.put("before", passage.before());
        node.put("words", passage.words());
        node.put("after", passage.after());
        node.put("kind", passage.kind().name().toLowerCase(Locale.ROOT));
        ArrayNode boxes = node.putArray("boxes");
        passage.boxes().forEach(box -> boxes.addObject()
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height()));
    }
}
