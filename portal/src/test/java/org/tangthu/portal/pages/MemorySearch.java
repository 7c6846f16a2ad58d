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
import org.tangthu.portal.search.Spot;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.text.Box;

/** Finds items by words of their titles, without diacritics, and says that the words stand on the first page. */
class MemorySearch implements SearchIndex {
    private static final Box BOX = new Box(400, 900, 200, 60);

    private final MemoryCatalogue catalogue;

    MemorySearch(MemoryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        List<CatalogueEntry> found = catalogue.members(Optional.empty(), "", Integer.MAX_VALUE).stream()
                .filter(entry -> folded(words(item(entry))).contains(folded(query.text())))
                .filter(entry -> query.filters().entrySet().stream()
                        .allMatch(filter -> values(filter.getKey(), entry).anyMatch(filter.getValue()::contains)))
                .toList();
        List<Hit> hits = found.stream()
                .skip((long) (query.page() - 1) * query.size())
                .limit(query.size())
                .map(entry -> hit(entry, query.text()))
                .toList();
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(facet, found));
        }
        return new SearchResult(found.size(), hits, facets, false, Optional.empty(), List.of(), List.of());
    }

    private Hit hit(CatalogueEntry entry, String text) {
        if (text.isEmpty()) {
            return new Hit(entry, Optional.empty(), Optional.empty(), List.of());
        }
        Snippet snippet = snippet(text);
        Optional<PageHit> page = catalogue
                .pages(entry.entity().id())
                .page("0001")
                .map(first -> new PageHit(
                        first.name(),
                        first.label(),
                        isMachine(first),
                        snippet,
                        Optional.of(new Spot(BOX, 2_000, 3_000))));
        return new Hit(entry, Optional.of(snippet), page, List.of());
    }

    private static boolean isMachine(Page page) {
        return page.text().flatMap(text -> text.origin().machine()).isPresent();
    }

    private static Item item(CatalogueEntry entry) {
        return (Item) entry.entity();
    }

    Snippet snippet(String text) {
        return new Snippet(List.of(
                new Snippet.Span("… trước ", false), new Snippet.Span(text, true), new Snippet.Span(" sau …", false)));
    }

    private static List<Count> counts(Facet facet, List<CatalogueEntry> items) {
        Map<String, Long> counts = new LinkedHashMap<>();
        items.stream().flatMap(entry -> values(facet, entry)).forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Stream<String> values(Facet facet, CatalogueEntry entry) {
        Item item = item(entry);
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
            case SUBJECT -> item.description().subjects().stream().map(LocalizedText::value);
            case AGENT -> item.description().agents().stream().map(Contribution::name);
            case CLASSIFICATION -> Stream.empty();
            case ACCESS -> Stream.of(item.rights().access().code());
            case CONTENT -> Stream.of(entry.pageCount() > 0 ? "image" : "record");
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
