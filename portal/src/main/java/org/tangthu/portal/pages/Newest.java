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
record Newest(Optional<SearchResult> result) {

    static Newest everywhere(Sources sources, int limit) {
        return ask(sources, Map.of(), limit, Set.of());
    }

    /** With the collections of these items counted. */
    static Newest in(Sources sources, Facet facet, String value, int limit) {
        return ask(sources, Map.of(facet, Set.of(value)), limit, Set.of(Facet.COLLECTION));
    }

    private static Newest ask(Sources sources, Map<Facet, Set<String>> filters, int limit, Set<Facet> counted) {
        try {
            SearchQuery query = new SearchQuery("", filters, 1, limit, Sort.ADDED).counting(counted);
            return new Newest(Optional.of(sources.search().search(query)));
        } catch (SearchUnavailable e) {
            return new Newest(Optional.empty());
        }
    }

    Optional<Long> total() {
        return result.map(SearchResult::total);
    }

    List<Card> cards(Cards cards) {
        return result.stream()
                .flatMap(found -> found.hits().stream())
                .map(hit -> cards.of(hit.entry()))
                .toList();
    }

    /** The values of a facet among these items. */
    List<String> values(Facet facet) {
        return result.stream()
                .flatMap(found -> found.counts(facet).stream())
                .map(SearchResult.Count::value)
                .toList();
    }
}
