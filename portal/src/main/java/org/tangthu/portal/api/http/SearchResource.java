package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.Reason;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.portal.search.Sort;
import org.tangthu.portal.search.Spot;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;

/** Search over published items as the search page has it, for programs. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final int SIZE = 20;
    private static final String SMALL = "/full/max/0/default.jpg";
    private static final String SORTS = Stream.of(Sort.values()).map(Sort::code).collect(Collectors.joining(", "));

    private final SearchIndex index;
    private final AccessPolicy access;
    private final Addresses addresses;

    /** @param index answers what may be shown */
    SearchResource(SearchIndex index, AccessPolicy access, Addresses addresses) {
        this.index = index;
        this.access = access;
        this.addresses = addresses;
    }

    @GET
    public ObjectNode search(@Context UriInfo address) {
        SearchQuery query = query(address.getQueryParameters());
        SearchResult result = index.search(query);
        ObjectNode answer = Json.object();
        answer.put("total", result.total());
        answer.put("page", query.page());
        answer.put("size", query.size());
        answer.put("partial", result.partial());
        result.meant().ifPresent(meant -> answer.put("meant", meant));
        ArrayNode suggestions = answer.putArray("suggestions");
        result.suggestions().forEach(suggestions::add);
        ArrayNode items = answer.putArray("items");
        result.hits().forEach(hit -> item(items.addObject(), hit));
        ObjectNode facets = answer.putObject("facets");
        for (Facet facet : Facet.values()) {
            ArrayNode values = facets.putArray(facet.code());
            result.counts(facet)
                    .forEach(count ->
                            values.addObject().put("value", count.value()).put("items", count.items()));
        }
        return answer;
    }

    private static SearchQuery query(MultivaluedMap<String, String> parameters) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(facet, Set.copyOf(parameters.getOrDefault(facet.code(), List.of())));
        }
        String sort = first(parameters, "sort").orElse(Sort.RELEVANCE.code());
        try {
            return new SearchQuery(
                    first(parameters, "q").orElse(""),
                    filters,
                    first(parameters, "page")
                            .map(page -> Parameters.number("page", page))
                            .orElse(1),
                    first(parameters, "size")
                            .map(size -> Parameters.number("size", size))
                            .orElse(SIZE),
                    Sort.of(sort).orElseThrow(() -> Refusal.badRequest("sort is one of " + SORTS)));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    private void item(ObjectNode node, Hit hit) {
        Item item = hit.item();
        node.put("id", item.id());
        node.put("address", addresses.ark(item.ark()));
        node.put("title", item.label().value());
        node.put("kind", item.kind());
        node.put("library", item.library());
        node.put("access", item.rights().access().code());
        ArrayNode agents = node.putArray("agents");
        item.description()
                .agents()
                .forEach(part -> agents.addObject().put("name", part.name()).put("role", part.role()));
        ArrayNode dates = node.putArray("dates");
        item.description().dates().forEach(date -> date(dates.addObject(), date));
        hit.entry()
                .firstPage()
                .filter(first -> access.imagesForSomebody(item))
                .ifPresent(first -> node.put("image", addresses.previewService(item.ark(), first) + SMALL));
        hit.snippet().ifPresent(snippet -> snippet(node.putArray("snippet"), snippet));
        hit.page().ifPresent(page -> page(node.putObject("page"), item, page));
        ArrayNode reasons = node.putArray("reasons");
        hit.reasons().forEach(reason -> reason(reasons.addObject(), reason));
    }

    private static void date(ObjectNode node, ItemDate date) {
        node.put("role", date.role());
        date.edtf().ifPresent(edtf -> node.put("edtf", edtf.text()));
        date.printed().ifPresent(printed -> node.put("printed", printed));
    }

    private void page(ObjectNode node, Item item, PageHit page) {
        node.put("name", page.page());
        page.label().ifPresent(label -> node.put("label", label));
        node.put("address", addresses.page(item.ark(), page.page()));
        node.put("machine", page.machine());
        page.spot()
                .map(Spot::box)
                .ifPresent(box -> node.put("xywh", box.x() + "," + box.y() + "," + box.width() + "," + box.height()));
        snippet(node.putArray("snippet"), page.snippet());
    }

    private static void snippet(ArrayNode spans, Snippet snippet) {
        snippet.spans()
                .forEach(span -> spans.addObject().put("text", span.text()).put("match", span.match()));
    }

    private static void reason(ObjectNode node, Reason reason) {
        node.put("asked", reason.asked())
                .put("why", reason.why().code())
                .put("where", reason.where().code())
                .put("found", reason.found());
    }
}
