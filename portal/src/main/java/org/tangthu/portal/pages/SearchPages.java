package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.pages.SearchPage.Choice;
import org.tangthu.portal.pages.SearchPage.Chosen;
import org.tangthu.portal.pages.SearchPage.FacetList;
import org.tangthu.portal.pages.SearchPage.FacetValue;
import org.tangthu.portal.pages.SearchPage.Kept;
import org.tangthu.portal.pages.SearchPage.OnPage;
import org.tangthu.portal.pages.SearchPage.Remarks;
import org.tangthu.portal.pages.SearchPage.Result;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.Sort;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

/** Builds search pages. */
final class SearchPages {
    /** Facet values that are shown; the rest is found by other words. */
    private static final int SHOWN_VALUES = 15;

    /** Page numbers on either side of the current one. */
    private static final int NEIGHBOURS = 2;

    private final Sources sources;

    SearchPages(Sources sources) {
        this.sources = sources;
    }

    SearchPage build(Map<String, List<String>> parameters, Edition edition) {
        SearchAddress address = SearchAddress.parse(parameters);
        try {
            return found(address, sources.search().search(address.query()), edition);
        } catch (SearchUnavailable e) {
            return page(
                    address, false, 0, Remarks.NONE, List.of(), List.of(), new FacetLabels(sources, edition), edition);
        }
    }

    private SearchPage found(SearchAddress address, SearchResult result, Edition edition) {
        Names names = new Names(sources.catalogue(), edition);
        Cards cards = new Cards(sources, edition, names);
        FacetLabels labels = new FacetLabels(sources, edition);
        List<Result> results = FoundItem.of(result, sources).stream()
                .map(found -> result(found, cards, LeafAsked.marking(address.text()), edition))
                .toList();
        List<FacetList> facets = Stream.of(Facet.values())
                .map(facet -> facet(facet, address, result, labels, edition))
                .filter(list -> list.values().size() > 1 || list.open())
                .toList();
        return page(
                address,
                true,
                result.total(),
                WordRemarks.of(result, address, edition),
                results,
                facets,
                labels,
                edition);
    }

    private SearchPage page(
            SearchAddress address,
            boolean available,
            long total,
            Remarks remarks,
            List<Result> results,
            List<FacetList> facets,
            FacetLabels labels,
            Edition edition) {
        String title = address.text().isEmpty()
                ? edition.text("search.title")
                : edition.text("search.title.for", address.text());
        return new SearchPage(
                head(address, title),
                address.text(),
                available,
                total,
                remarks,
                results,
                sorts(address, edition),
                chosen(address, labels, edition),
                kept(address),
                facets,
                Stream.of(Facet.values()).anyMatch(facet -> !address.hasRoom(facet)),
                paging(address, total, edition));
    }

    private Head head(SearchAddress address, String title) {
        Head head = Head.of(title, Optional.empty(), sources.addresses().at(address.toString()));
        return address.plain() ? head : head.passedBy();
    }

    private Result result(FoundItem found, Cards cards, LeafAsked words, Edition edition) {
        Item item = (Item) found.entry().entity();
        Optional<OnPage> page = found.page().map(hit -> {
            Optional<Page> known = sources.catalogue().pages(item.id()).page(hit.page());
            return new OnPage(
                    ReaderBuilder.spoken(known.map(ReaderBuilder::label).orElse(hit.page()), edition),
                    edition.links().page(item.ark(), hit.page(), words.query()) + LeafPage.FIRST_MATCH,
                    hit.snippet(),
                    known.flatMap(Page::text)
                            .flatMap(text -> text.origin().machine())
                            .isPresent());
        });
        return new Result(
                cards.of(found.entry()), found.snippet(), page, WordRemarks.reasons(found.reasons(), edition));
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

    private static FacetList facet(
            Facet facet, SearchAddress address, SearchResult result, FacetLabels labels, Edition edition) {
        List<FacetValue> values = result.counts(facet).stream()
                .limit(SHOWN_VALUES)
                .map(count -> new FacetValue(
                        labels.of(facet, count.value()),
                        count.items(),
                        way(facet, count.value(), address, edition),
                        address.has(facet, count.value())))
                .toList();
        return new FacetList(
                edition.text("facet." + facet.code()), address.filters().containsKey(facet), values);
    }

    private static Optional<String> way(Facet facet, String value, SearchAddress address, Edition edition) {
        return address.has(facet, value) || address.hasRoom(facet)
                ? Optional.of(edition.links().to(address.toggled(facet, value).toString()))
                : Optional.empty();
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
