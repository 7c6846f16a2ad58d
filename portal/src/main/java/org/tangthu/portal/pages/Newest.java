package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.Sort;

/** The newest items of the site or of a part of it. While the search index is away a page is shown without them. */
public record Newest(Optional<SearchResult> result) {

    public static Newest everywhere(Sources sources, int limit) {
        return ask(sources, Map.of(), limit, Set.of());
    }

    /** @param counted facets by which the items of the part are counted */
    public static Newest in(Sources sources, Within part, int limit, Set<Facet> counted) {
        return ask(sources, Map.of(part.facet(), Set.of(part.id())), limit, counted);
    }

    private static Newest ask(Sources sources, Map<Facet, Set<String>> filters, int limit, Set<Facet> counted) {
        try {
            SearchQuery query = new SearchQuery("", filters, 1, limit, Sort.ADDED, counted, false);
            return new Newest(Optional.of(sources.search().search(query)));
        } catch (SearchUnavailable e) {
            return new Newest(Optional.empty());
        }
    }

    /** How many items there are, these and older ones; empty while nobody can count. */
    public Optional<Long> total() {
        return result.map(SearchResult::total);
    }

    public List<Card> cards(Cards cards) {
        return result.stream()
                .flatMap(found -> found.hits().stream())
                .map(hit -> cards.of(hit.entry()))
                .toList();
    }

    /** How many of the items have each value of a facet, the most frequent first. */
    public List<SearchResult.Count> counts(Facet facet) {
        return result.map(found -> found.counts(facet)).orElse(List.of());
    }
}
