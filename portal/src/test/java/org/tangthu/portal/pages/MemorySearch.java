package org.tangthu.portal.pages;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.MemoryCatalogue;

/** Finds items by words of their titles, without diacritics, and says that the words stand on the first page. */
class MemorySearch implements SearchIndex {
    private final MemoryCatalogue catalogue;

    MemorySearch(MemoryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        List<Item> found = catalogue.members(Optional.empty(), "", Integer.MAX_VALUE).stream()
                .map(entry -> (Item) entry.entity())
                .filter(item -> folded(words(item)).contains(folded(query.text())))
                .filter(item -> query.filters().entrySet().stream()
                        .allMatch(filter -> values(filter.getKey(), item).anyMatch(filter.getValue()::contains)))
                .toList();
        List<Hit> hits = found.stream()
                .skip((long) (query.page() - 1) * query.size())
                .limit(query.size())
                .map(item -> hit(item, query.text()))
                .toList();
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(facet, found));
        }
        return new SearchResult(found.size(), hits, facets, false, Optional.empty(), List.of());
    }

    private Hit hit(Item item, String text) {
        if (text.isEmpty()) {
            return new Hit(item.ark(), Optional.empty(), Optional.empty(), List.of());
        }
        Snippet snippet = snippet(text);
        return new Hit(item.ark(), Optional.of(snippet), Optional.of(new PageHit("0001", snippet)), List.of());
    }

    Snippet snippet(String text) {
        return new Snippet(List.of(
                new Snippet.Span("… trước ", false), new Snippet.Span(text, true), new Snippet.Span(" sau …", false)));
    }

    private static List<Count> counts(Facet facet, List<Item> items) {
        Map<String, Long> counts = new LinkedHashMap<>();
        items.stream().flatMap(item -> values(facet, item)).forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<String> values(Facet facet, Item item) {
        return switch (facet) {
            case KIND -> Stream.of(item.kind());
            case LIBRARY -> Stream.of(item.library());
            case LANGUAGE -> item.description().languages().stream();
            case HERITAGE -> item.heritage().stream().map(heritage -> heritage.code());
            case PLACE -> item.description().places().stream().flatMap(place -> place.place().notation().stream());
            case COLLECTION -> item.collections().stream();
            case CENTURY ->
                item.description().dates().stream()
                        .flatMap(date -> date.edtf().stream())
                        .mapToInt(edtf -> edtf.firstYear().orElse(0))
                        .mapToObj(year -> String.valueOf((year + 99) / 100))
                        .distinct();
        };
    }

    private static String words(Item item) {
        StringBuilder words = new StringBuilder();
        item.description().titles().forEach(title -> words.append(title.text().value())
                .append(' '));
        item.description().texts().forEach(text -> words.append(text.value()).append(' '));
        return words.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
