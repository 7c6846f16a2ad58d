package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.PageHits;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet.Span;
import org.tangthu.portal.search.Spot;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.text.Box;

/** Which pages are found, and what is shown of them. */
interface PagesContract extends SearchContract {
    @Test
    default void anItemIsFoundByItsPagesAndShowsTheBestOne() {
        Item booklet = put(ItemFixture.titled("Địa chí"), "Mở đầu", "Làng làm giấy dó bên hồ Tây", "Giấy");

        Hit hit = result(SearchQuery.of("giấy dó")).hits().get(0);

        assertThat(hit.ark()).isEqualTo(booklet.ark());
        assertThat(hit.page()).hasValueSatisfying(page -> {
            assertThat(page.page()).isEqualTo("0002");
            assertThat(page.snippet().spans())
                    .contains(new Span("giấy", true), new Span("dó", true))
                    .contains(new Span("Làng làm ", false));
        });
    }

    @Test
    default void aPageTellsWhereItsWordsStandAndWhoWroteThem() {
        put(ItemFixture.titled("Địa chí"), "Mở đầu\nLàng làm giấy dó", Shelf.MACHINE + "mực nho");

        PageHit page = result(SearchQuery.of("giấy dó")).hits().get(0).page().orElseThrow();
        assertThat(page.spot()).as("around both words").contains(new Spot(new Box(200, 50, 190, 40), 10, 10));
        assertThat(page.machine()).isFalse();
        assertThat(page.label()).isEmpty();
        assertThat(result(SearchQuery.of("mực")).hits().get(0).page())
                .hasValueSatisfying(read -> assertThat(read.machine()).isTrue());
    }

    @Test
    default void charactersOfAPageAreFoundByTheirReading() {
        Item register = put(ItemFixture.titled("Sổ"), "大/đại 越/việt 史/sử 記/ký", "河/hà 內/nội");

        assertThat(found("đại việt")).containsExactly(register);
        assertThat(found("\"大越史\"")).containsExactly(register);
        PageHits read = pages(register.ark(), "ha noi", 0, 10);
        assertThat(read.hits()).extracting(PageHit::page).containsExactly("0002");
        assertThat(read.hits().get(0).snippet().spans()).containsExactly(new Span("河內", true));
    }

    @Test
    default void pagesOfAnItemAreFoundInReadingOrder() {
        Item booklet = put(ItemFixture.titled("Địa chí"), "Giấy dó", "Không có gì", "làm giay", "Giấy giấy giấy");
        put(ItemFixture.titled("Sách khác"), "Giấy");

        PageHits all = pages(booklet.ark(), "giấy", 0, 10);
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.hits()).extracting(PageHit::page).containsExactly("0001", "0003", "0004");

        PageHits second = pages(booklet.ark(), "giấy", 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.hits()).extracting(PageHit::page).containsExactly("0003");
    }

    @Test
    default void snippetsArePlainTextHoweverTheTextLooks() {
        put(ItemFixture.titled("Trang").description("chữ <b>đậm</b> & \u0001 dấu"));

        Hit hit = result(SearchQuery.of("đậm")).hits().get(0);

        assertThat(hit.snippet()).hasValueSatisfying(snippet -> {
            assertThat(snippet.spans()).contains(new Span("đậm", true));
            assertThat(snippet.spans().stream().map(Span::text).collect(Collectors.joining()))
                    .isEqualTo("chữ <b>đậm</b> &   dấu");
        });
    }

    @Test
    default void whatIsFoundByItsTitleAloneHasNoSnippet() {
        put(ItemFixture.titled("Gia phả").description("một dòng họ"));

        assertThat(result(SearchQuery.of("gia phả")).hits()).singleElement().satisfies(hit -> assertThat(hit.snippet())
                .isEmpty());
    }

    @Test
    default void aPageThatIsGoneIsNotFound() {
        ItemFixture booklet = ItemFixture.titled("Địa chí");
        Item item = put(booklet, "giấy dó", "giấy bản");
        put(booklet, "giấy dó");

        assertThat(pages(item.ark(), "giấy", 0, 10).hits())
                .extracting(PageHit::page)
                .containsExactly("0001");
    }
}
