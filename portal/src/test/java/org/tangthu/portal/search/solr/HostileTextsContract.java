package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.model.Item;

/** That any text is only words. */
interface HostileTextsContract extends SearchContract {
    List<String> HOSTILE = List.of(
            "\"",
            "\"\"\"",
            "\"hà nội",
            "{!term f=kind}book",
            "{!func}sum(1,2)",
            "_query_:\"{!frange l=0}1\"",
            "kind:book",
            "*:*",
            "*",
            "a* ?b~2 c^9",
            "+ - && || ! ( ) { } [ ] ^ ~ ? : \\ /",
            "NOT AND OR TO",
            "a\u0000b",
            "\u0001\u0002",
            "\u202e\u200f\u200b",
            "\ud840",
            "\udc0b\ud840",
            "\ue000\uf8ff",
            "\\\"\\",
            "x".repeat(10_000),
            "a ".repeat(5_000),
            "\"".repeat(10_000),
            "đ\"".repeat(3_000),
            "(".repeat(10_000),
            "𡨸".repeat(5_000),
            "${jndi:ldap://x}",
            "$phrase $qf",
            "%s%n",
            "'; --",
            "<script>");

    @Test
    default void anyTextIsAnswered() {
        Item item = put(ItemFixture.titled("Hà Nội").kind("book"), "giấy dó");
        assertThat(found("hà nội")).containsExactly(item);

        for (String text : HOSTILE) {
            String value = text.replaceAll("\\p{Cc}", "");
            SearchQuery query = SearchQuery.of(text)
                    .where(Facet.KIND, value.isEmpty() ? "?" : value)
                    .where(Facet.CENTURY, "a|b,c\"} $q");
            assertThat(search().items().search(query).hits()).as(text).isEmpty();
            assertThatCode(() -> search().items().search(SearchQuery.of(text)))
                    .as(text)
                    .doesNotThrowAnyException();
            assertThat(search().pages().search(item.ark(), text, 0, 10).total())
                    .as(text)
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:book", "{!term f=kind}book", "*:*", "_query_:\"{!term f=kind v=book}\"", "hà OR xyz"})
    default void syntaxIsWordsThatAreNotThere(String text) {
        put(ItemFixture.titled("Hà Nội").kind("book"));

        assertThat(result(SearchQuery.of(text)).total()).isEqualTo(text.equals("*:*") ? 1 : 0);
    }
}
