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
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.Reason;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.portal.search.Sort;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** Search over published items as the search page has it, for programs. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final int SIZE = 20;

    private final SearchIndex index;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Addresses addresses;

    SearchResource(SearchIndex index, Catalogue catalogue, AccessPolicy access, Addresses addresses) {
        this.index = index;
        this.catalogue = catalogue;
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
        items(answer.putArray("items"), result.hits());
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
                    Sort.of(sort)
                            .orElseThrow(
                                    () -> Refusal.badRequest("sort is relevance, title, oldest, latest or added")));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    /** Withdrawn since the index was brought up to date, an item is left out. */
    private void items(ArrayNode items, List<Hit> hits) {
        Map<String, CatalogueEntry> entries =
                catalogue.findAll(hits.stream().map(hit -> hit.ark().toString()).toList());
        for (Hit hit : hits) {
            CatalogueEntry entry = entries.get(hit.ark().toString());
            if (entry != null && access.visibility((Item) entry.entity()) == Visibility.PUBLIC) {
                item(items.addObject(), hit, (Item) entry.entity());
            }
        }
    }

    private void item(ObjectNode node, Hit hit, Item item) {
        node.put("id", item.id());
        node.put("address", addresses.ark(item.ark()));
        node.put("title", item.label().value());
        hit.snippet().ifPresent(snippet -> snippet(node.putArray("snippet"), snippet));
        hit.page().ifPresent(page -> page(node.putObject("page"), page));
        ArrayNode reasons = node.putArray("reasons");
        hit.reasons().forEach(reason -> reason(reasons.addObject(), reason));
    }

    private static void page(ObjectNode node, PageHit page) {
        node.put("name", page.page());
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
