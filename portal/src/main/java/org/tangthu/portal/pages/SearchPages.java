package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.pages.SearchPage.Choice;
import org.tangthu.portal.pages.SearchPage.Chosen;
import org.tangthu.portal.pages.SearchPage.Help;
import org.tangthu.portal.pages.SearchPage.Kept;
import org.tangthu.portal.pages.SearchPage.OnPage;
import org.tangthu.portal.pages.SearchPage.Remarks;
import org.tangthu.portal.pages.SearchPage.Result;
import org.tangthu.portal.pages.SearchPage.Way;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.SearchResult.Wider;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.Sort;
import org.tangthu.repository.ark.Ark;

/** Builds search pages. */
final class SearchPages {
    /** Page numbers on either side of the current one. */
    private static final int NEIGHBOURS = 2;

    private final Sources sources;

    SearchPages(Sources sources) {
        this.sources = sources;
    }

    SearchPage build(Map<String, List<String>> parameters, Edition edition) {
        return build(SearchAddress.parse(parameters), edition);
    }

    /** Beyond the last page of what is found stands the last. */
    private SearchPage build(SearchAddress address, Edition edition) {
        FacetLabels labels = new FacetLabels(sources.codes(), sources.catalogue(), edition);
        try {
            SearchResult result = sources.search().search(address.query());
            int last = SearchAddress.lastPage(result.total());
            return result.total() > 0 && address.page() > last
                    ? build(address.at(last), edition)
                    : found(address, result, labels, edition);
        } catch (SearchUnavailable e) {
            return away(address, labels, edition);
        }
    }

    private SearchPage found(SearchAddress address, SearchResult result, FacetLabels labels, Edition edition) {
        Cards cards = new Cards(sources, edition, new Names(sources.catalogue(), edition));
        LeafAsked words = LeafAsked.marking(address.text());
        FacetLists facets = new FacetLists(address, result, labels, edition);
        return new SearchPage(
                head(address, edition),
                address.text(),
                true,
                result.total(),
                WordRemarks.of(result, address, edition),
                result.hits().stream()
                        .map(hit -> result(hit, cards, words, edition))
                        .toList(),
                sorts(address, edition),
                chosen(address, labels, edition),
                kept(address),
                facets.centuries(),
                facets.lists(),
                Stream.of(Facet.values()).anyMatch(facet -> !address.hasRoom(facet)),
                paging(address, result.total(), edition),
                result.total() == 0 ? List.of() : ResultForm.files(address, result.total(), edition),
                help(address, result, labels, edition));
    }

    private SearchPage away(SearchAddress address, FacetLabels labels, Edition edition) {
        return new SearchPage(
                head(address, edition),
                address.text(),
                false,
                0,
                Remarks.NONE,
                List.of(),
                List.of(),
                chosen(address, labels, edition),
                kept(address),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Help.NONE);
    }

    private Head head(SearchAddress address, Edition edition) {
        String title = address.text().isEmpty()
                ? edition.text("search.title")
                : edition.text("search.title.for", address.text());
        Head head = Head.of(title, Optional.empty(), sources.addresses().at(address.toString()))
                .with(new Head.Alternate(ResultForm.ATOM.type(), edition.links().to(ResultForm.ATOM.of(address))));
        return address.plain() ? head : head.passedBy();
    }

    private static Result result(Hit hit, Cards cards, LeafAsked words, Edition edition) {
        return new Result(
                cards.of(hit.entry()),
                hit.snippet(),
                hit.page().map(page -> onPage(page, hit.ark(), words, edition)),
                WordRemarks.reasons(hit.reasons(), edition));
    }

    private static OnPage onPage(PageHit page, Ark ark, LeafAsked words, Edition edition) {
        String label = ReaderBuilder.label(page.page(), page.label());
        return new OnPage(
                ReaderBuilder.spoken(label, edition),
                edition.links().page(ark, page.page(), words.query()) + LeafPage.FIRST_MATCH,
                page.snippet(),
                page.machine(),
                page.spot().map(spot -> Crop.of(spot, edition.links().imageService(ark, page.page()))));
    }

    private static Help help(SearchAddress address, SearchResult result, FacetLabels labels, Edition edition) {
        List<Way> filters = new ArrayList<>();
        List<Way> words = new ArrayList<>();
        for (Wider wider : result.wider()) {
            String href = edition.links().to(address.of(wider).toString());
            if (wider.text().equals(address.text())) {
                filters.add(new Way(removed(address, wider, labels, edition), href, wider.items()));
            } else {
                words.add(new Way(wider.text(), href, wider.items()));
            }
        }
        return new Help(filters, words);
    }

    /** Which filters a search goes without. */
    private static String removed(SearchAddress address, Wider wider, FacetLabels labels, Edition edition) {
        if (wider.filters().isEmpty() && address.filters().size() > 1) {
            return edition.text("search.none.without-all");
        }
        return address.filters().entrySet().stream()
                .filter(filter -> !wider.filters().containsKey(filter.getKey()))
                .map(filter -> edition.text("facet." + filter.getKey().code()) + ": "
                        + filter.getValue().stream()
                                .map(value -> labels.of(filter.getKey(), value))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static List<Choice> sorts(SearchAddress address, Edition edition) {
        return Stream.of(Sort.values())
                .filter(sort -> sort != Sort.RELEVANCE || !address.text().isEmpty())
                .map(sort -> new Choice(
                        edition.text("sort." + sort.code()),
                        edition.links().to(address.sortedBy(sort).toString()),
                        sort == address.sort()))
                .toList();
    }

    private static List<Chosen> chosen(SearchAddress address, FacetLabels labels, Edition edition) {
        List<Chosen> chosen = new ArrayList<>();
        address.filters()
                .forEach((facet, values) -> values.forEach(value -> chosen.add(new Chosen(
                        edition.text("facet." + facet.code()),
                        labels.of(facet, value),
                        edition.links().to(address.toggled(facet, value).toString())))));
        return chosen;
    }

    private static List<Kept> kept(SearchAddress address) {
        List<Kept> kept = new ArrayList<>();
        address.filters().forEach((facet, values) -> values.forEach(value -> kept.add(new Kept(facet.code(), value))));
        return kept;
    }

    private static List<Choice> paging(SearchAddress address, long total, Edition edition) {
        int last = SearchAddress.lastPage(total);
        if (last <= 1) {
            return List.of();
        }
        int current = address.page();
        List<Choice> paging = new ArrayList<>();
        if (current > 1) {
            paging.add(choice(edition.text("paging.previous"), address, current - 1, edition));
        }
        IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - current) <= NEIGHBOURS)
                .mapToObj(n -> choice(edition.formats().number(n), address, n, edition))
                .forEach(paging::add);
        if (current < last) {
            paging.add(choice(edition.text("paging.next"), address, current + 1, edition));
        }
        return paging;
    }

    private static Choice choice(String label, SearchAddress address, int number, Edition edition) {
        return new Choice(label, edition.links().to(address.at(number).toString()), number == address.page());
    }
}
