package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.SearchPage.FacetList;
import org.tangthu.portal.pages.SearchPage.FacetValue;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;

/** Lays out what results are counted and narrowed by. For one page. */
final class FacetLists {
    /** Facet values that are shown; the rest is found by other words, or by browsing. */
    private static final int SHOWN_VALUES = 15;

    /** Those that tell most first; centuries are shown in another way. */
    private static final List<Facet> ORDER = List.of(
            Facet.KIND,
            Facet.PLACE,
            Facet.AGENT,
            Facet.SUBJECT,
            Facet.CONTENT,
            Facet.ACCESS,
            Facet.LANGUAGE,
            Facet.HERITAGE,
            Facet.CLASSIFICATION,
            Facet.COLLECTION,
            Facet.LIBRARY);

    private final SearchAddress address;
    private final SearchResult result;
    private final FacetLabels labels;
    private final Edition edition;

    FacetLists(SearchAddress address, SearchResult result, FacetLabels labels, Edition edition) {
        this.address = address;
        this.result = result;
        this.labels = labels;
        this.edition = edition;
    }

    /** Without those that could not narrow anything. */
    List<FacetList> lists() {
        return ORDER.stream()
                .map(this::list)
                .filter(list -> list.values().size() > 1
                        || list.open() && !list.values().isEmpty())
                .toList();
    }

    private FacetList list(Facet facet) {
        List<FacetValue> values = result.counts(facet).stream()
                .filter(count -> SearchAddress.takes(count.value()))
                .limit(SHOWN_VALUES)
                .map(count -> value(facet, count))
                .toList();
        return new FacetList(
                edition.text("facet." + facet.code()), address.filters().containsKey(facet), values);
    }

    /** In their order, where there is more than one, or where one is chosen. */
    Optional<Histogram> centuries() {
        List<FacetValue> undated = result.counts(Facet.CENTURY).stream()
                .filter(count -> count.value().equals(Facet.UNDATED))
                .map(count -> value(Facet.CENTURY, count))
                .toList();
        Histogram histogram = Histogram.of(
                result.counts(Facet.CENTURY),
                undated.stream().findFirst(),
                count -> value(Facet.CENTURY, count),
                edition.formats());
        boolean useful = histogram.bars().size() + undated.size() > 1
                || address.filters().containsKey(Facet.CENTURY)
                        && !histogram.bars().isEmpty();
        return Optional.of(histogram).filter(shown -> useful);
    }

    private FacetValue value(Facet facet, Count count) {
        return new FacetValue(
                labels.of(facet, count.value()),
                count.items(),
                way(facet, count.value()),
                address.has(facet, count.value()));
    }

    private Optional<String> way(Facet facet, String value) {
        return address.has(facet, value) || address.hasRoom(facet)
                ? Optional.of(edition.links().to(address.toggled(facet, value).toString()))
                : Optional.empty();
    }
}
