package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.SearchPage.FacetList;
import org.tangthu.portal.pages.SearchPage.Way;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchResult.Wider;
import org.tangthu.repository.address.Addresses;

class SearchPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");

    private final SampleSite site = new SampleSite();

    private SearchPage search(Map<String, List<String>> parameters) {
        return site.pages(ADDRESSES).search(parameters, Language.VI);
    }

    private String html(SearchPage page) {
        return site.pages(ADDRESSES).html(page, "/search", Language.VI);
    }

    /** The page for a search that is answered so. */
    private SearchPage answered(SearchResult result, Map<String, List<String>> parameters) {
        return site.pages(ADDRESSES, query -> result).search(parameters, Language.VI);
    }

    private static SearchResult counting(Facet facet, String... values) {
        List<Count> counts = Stream.of(values).map(value -> new Count(value, 3)).toList();
        return new SearchResult(9, List.of(), Map.of(facet, counts), false, Optional.empty(), List.of(), List.of());
    }

    @Test
    void theWordsOfAPageAreShownOnItsImage() {
        SearchPage page = search(Map.of("q", List.of("dạng bản bạ")));
        Crop crop = page.results().get(0).page().orElseThrow().crop().orElseThrow();
        assertThat(crop.image())
                .startsWith("/iiif/image/3/" + SampleSite.REGISTER + ".0001/")
                .endsWith("/480,160/0/default.jpg");
        assertThat(html(page))
                .contains("loading=\"lazy\"", "alt=\"Ảnh chỗ khớp, ")
                .contains("<rect x=\"" + crop.mark().x() + "\"")
                .doesNotContain(" style=");
    }

    @Test
    void nothingOfAGuardedPageIsShown() {
        SearchPage page = search(Map.of("q", List.of("luận văn")));
        assertThat(page.results())
                .filteredOn(result -> result.card().href().endsWith(SampleSite.THESIS))
                .singleElement()
                .satisfies(result -> assertThat(result.page()).isEmpty());
        assertThat(html(page)).doesNotContain("/iiif/image/3/" + SampleSite.THESIS + ".0001/");
    }

    @Test
    void centuriesAreBarsThatLeadToThem() {
        SearchPage page = answered(counting(Facet.CENTURY, "18", "20", "-1", "none"), Map.of());
        assertThat(page.centuries()).hasValueSatisfying(histogram -> {
            assertThat(histogram.bars()).hasSize(21);
            assertThat(histogram.undated().orElseThrow().label()).isEqualTo("không rõ thời gian");
        });
        assertThat(page.facets()).as("they are in no list").isEmpty();
        assertThat(html(page))
                .contains("href=\"/search?century=18\" rel=\"nofollow\" title=\"Thế kỷ XVIII: 3 tài liệu\"")
                .contains("href=\"/search?century=-1\"", "Thế kỷ I TCN: 3 tài liệu")
                .contains("href=\"/search?century=none\"");
    }

    @Test
    void oneCenturyTellsNothing() {
        assertThat(answered(counting(Facet.CENTURY, "19"), Map.of()).centuries())
                .isEmpty();
        assertThat(answered(counting(Facet.CENTURY, "19"), Map.of("century", List.of("19")))
                        .centuries())
                .as("but that it can be taken off")
                .isPresent();
    }

    @Test
    void valuesThatNoAddressCanHoldAreNotOffered() {
        String long500 = "x".repeat(500);
        assertThat(answered(counting(Facet.SUBJECT, "Lễ hội", "Đình làng", long500), Map.of())
                        .facets())
                .singleElement()
                .extracting(FacetList::values)
                .satisfies(values -> assertThat(values).hasSize(2));
    }

    @Test
    void accessAndContentAreToldInWords() {
        assertThat(html(answered(counting(Facet.ACCESS, "open", "embargo"), Map.of())))
                .contains("Hoãn công bố");
        assertThat(html(answered(counting(Facet.CONTENT, "text", "record"), Map.of())))
                .contains("Có toàn văn", "href=\"/search?content=text\"");
    }

    @Test
    void whoFindsNothingIsLedToWhatFindsSomething() {
        SearchResult nothing = new SearchResult(
                0,
                List.of(),
                Map.of(),
                false,
                Optional.empty(),
                List.of(),
                List.of(
                        new Wider("giấy dó", Map.of(Facet.CENTURY, Set.of("19")), 4),
                        new Wider("giấy dó", Map.of(), 7),
                        new Wider("dó", Map.of(Facet.KIND, Set.of("map"), Facet.CENTURY, Set.of("19")), 2)));
        SearchPage page =
                answered(nothing, Map.of("q", List.of("giấy dó"), "kind", List.of("map"), "century", List.of("19")));
        assertThat(page.help().filters())
                .containsExactly(
                        new Way("Loại tài liệu: bản đồ", "/search?q=gi%E1%BA%A5y+d%C3%B3&century=19", 4),
                        new Way("tất cả bộ lọc", "/search?q=gi%E1%BA%A5y+d%C3%B3", 7));
        assertThat(page.help().words()).containsExactly(new Way("dó", "/search?q=d%C3%B3&kind=map&century=19", 2));
        assertThat(page.files()).isEmpty();
        assertThat(html(page)).contains("bỏ bộ lọc <a href=", "(4 tài liệu)");
    }
}
