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
                "kind", List.of("", "x".repeat(101)),
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
        assertThat(address.filters().get(Facet.KIND)).hasSize(10);
    }
}
