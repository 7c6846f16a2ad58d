package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** What is offered to those who find little. */
interface SuggestionContract extends SearchContract {
    @ParameterizedTest
    @CsvSource({
        "hà nộl,        Hà Nội",
        "ha noj,        Hà Nội",
        "hà nôi,        Hà Nội",
        "hanoi,         Hà Nội",
        "hà nội pho phuong, Hà Nội phố phường",
        "nguyen trai,   Nguyễn Trãi",
        "nguyễn trảl,   Nguyễn Trãi",
        "nguyen trai ha noi, nguyễn trãi hà nội",
        "nguyễn trãi,   ''",
        "Hà Nội,        ''",
        "hà lội,        Hà Nội",
        "nguyễn chãi,   Nguyễn Trãi",
        "hạ nồi,        Hà Nội",
        "hay nói,       ''",
        "phương tuế,    ''",
        "qwzzx,         ''",
        "大越,           ''",
        "\"hà nộl\",    ''",
        "1871,          ''",
    })
    default void whatWasMeant(String typed, String meant) {
        put(ItemFixture.titled("Hà Nội phố phường").by("Nguyễn Trãi"));
        put(ItemFixture.titled("Hà nộp thuế"));
        put(ItemFixture.titled("Lịch sử Hà Nội"));

        List<String> suggestions = result(SearchQuery.of(typed)).suggestions();
        assertThat(suggestions.stream().limit(1))
                .containsExactlyElementsOf(meant.isEmpty() ? List.of() : List.of(meant));
    }

    @Test
    default void everySuggestionFindsSomething() {
        put(ItemFixture.titled("Hà Nội phố phường").kind("map"));

        SearchQuery misspelt = SearchQuery.of("hà nộl");
        assertThat(result(misspelt.where(Facet.KIND, "map")).suggestions()).containsExactly("Hà Nội");
        assertThat(result(misspelt.where(Facet.KIND, "thesis")).suggestions()).isEmpty();
    }

    @Test
    default void whatIsWithdrawnIsNotTold() {
        ItemFixture secret = ItemFixture.titled("Hồ sơ tuyệt mật");
        Item item = put(secret);
        assertThat(result(SearchQuery.of("tuyệt mậtt")).suggestions()).containsExactly("tuyệt mật");

        put(secret.state(State.WITHDRAWN));
        assertThat(result(SearchQuery.of("tuyệt mậtt")).suggestions())
                .as(item.id())
                .isEmpty();
    }
}
