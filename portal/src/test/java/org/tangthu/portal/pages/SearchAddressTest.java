package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Sort;

class SearchAddressTest {
    private static final SearchAddress PLAIN = SearchAddress.parse(Map.of("q", List.of("hà nội")));

    @Test
    void survivesTheRoundTrip() {
        Map<String, List<String>> parameters = Map.of(
                "q", List.of("hà nội"), "kind", List.of("map", "book"), "sort", List.of("title"), "page", List.of("3"));
        assertThat(SearchAddress.parse(parameters))
                .hasToString("/search?q=h%C3%A0+n%E1%BB%99i&kind=book&kind=map&sort=title&page=3");
    }

    @Test
    void equalSearchesHaveEqualAddresses() {
        SearchAddress one = PLAIN.toggled(Facet.KIND, "map").toggled(Facet.KIND, "book");
        SearchAddress other = PLAIN.toggled(Facet.KIND, "book").toggled(Facet.KIND, "map");
        assertThat(one).hasToString(other.toString());
    }

    @Test
    void theSameListStandsInOtherFormsWithTheSameParameters() {
        SearchAddress second = PLAIN.toggled(Facet.KIND, "map").at(2);
        assertThat(ResultForm.ATOM.of(second)).isEqualTo("/search.atom?q=h%C3%A0+n%E1%BB%99i&kind=map&page=2");
        assertThat(ResultForm.JSON.of(second)).isEqualTo("/api/search?q=h%C3%A0+n%E1%BB%99i&kind=map&page=2");
        assertThat(ResultForm.CSV.of(second))
                .as("from the first result on")
                .isEqualTo("/search.csv?q=h%C3%A0+n%E1%BB%99i&kind=map");
        SearchAddress all = SearchAddress.parse(Map.of("kind", List.of("map")));
        assertThat(ResultForm.JSON.of(all)).isEqualTo("/api/search?kind=map&sort=added");
    }

    @Test
    void aFilterThatIsPutOnCanBeTakenOff() {
        assertThat(PLAIN.toggled(Facet.KIND, "map").toggled(Facet.KIND, "map")).hasToString(PLAIN.toString());
    }

    @Test
    void changingAFilterLeadsBackToTheFirstPage() {
        assertThat(PLAIN.at(7).toggled(Facet.KIND, "map").page()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        SearchAddress address = SearchAddress.parse(Map.of(
                "sort", List.of("colour"),
                "page", List.of("-1"),
                "kind", List.of("", "x".repeat(301)),
                "colour", List.of("red")));
        assertThat(address.filters()).isEmpty();
        assertThat(address.page()).isEqualTo(1);
        assertThat(address.sort()).isEqualTo(Sort.ADDED);
    }

    @Test
    void everyAddressCanBeAskedOfTheIndex() {
        List<String> many = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        SearchAddress address = SearchAddress.parse(Map.of(
                "q", List.of(String.join("", Collections.nCopies(5000, "a"))),
                "kind", many,
                "page", List.of("999999")));
        assertThat(address.query().page() * address.query().size()).isLessThanOrEqualTo(10_000);
        assertThat(address.filters().get(Facet.KIND)).hasSizeLessThan(10);
    }

    @Test
    void allItemsInTheirUsualOrderHaveThePlainAddress() {
        SearchAddress all = SearchAddress.parse(Map.of("q", List.of(" "), "page", List.of("1")));
        assertThat(all).hasToString("/search");
        assertThat(all.plain()).isTrue();
        assertThat(all.at(2).plain()).isFalse();
        assertThat(all.toggled(Facet.KIND, "map")).hasToString("/search?kind=map");
        assertThat(PLAIN.plain()).isFalse();
    }

    @Test
    void aSearchIsNarrowedByFewFacetsAtOneTimeAndFewValuesOfEach() {
        SearchAddress values = narrowed(Facet.KIND, SearchAddress.MAX_VALUES);
        assertThat(values.tooNarrow()).isFalse();
        assertThat(values.hasRoom(Facet.KIND)).isFalse();
        assertThat(values.hasRoom(Facet.LANGUAGE)).isTrue();

        SearchAddress facets = PLAIN;
        for (Facet facet : List.of(Facet.KIND, Facet.LIBRARY, Facet.LANGUAGE, Facet.CENTURY)) {
            assertThat(facets.hasRoom(facet)).isTrue();
            facets = facets.toggled(facet, "1");
        }
        assertThat(facets.tooNarrow()).isFalse();
        assertThat(facets.hasRoom(Facet.PLACE)).isFalse();
        assertThat(facets.hasRoom(Facet.KIND))
                .as("another value of a facet that is in use")
                .isTrue();
        assertThat(facets.toggled(Facet.KIND, "1").hasRoom(Facet.PLACE)).isTrue();
    }

    @Test
    void moreThanAPageEverLeadsToIsTooNarrow() {
        assertThat(narrowed(Facet.KIND, SearchAddress.MAX_VALUES + 1).tooNarrow())
                .isTrue();
        assertThat(SearchAddress.parse(Map.of(
                                "kind", List.of("1"),
                                "library", List.of("1"),
                                "language", List.of("1"),
                                "century", List.of("1"),
                                "place", List.of("1")))
                        .tooNarrow())
                .isTrue();
        assertThat(SearchAddress.parse(Map.of("kind", Collections.nCopies(50, "map")))
                        .tooNarrow())
                .as("the same again and again")
                .isFalse();
    }

    private static SearchAddress narrowed(Facet facet, int values) {
        return SearchAddress.parse(Map.of(
                facet.code(),
                IntStream.range(0, values).mapToObj(Integer::toString).toList()));
    }
}
