package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void wordsAreTermsAndQuotesHoldPhrases() {
        assertThat(terms("sử \"Việt Nam\" lược")).containsExactly("sử", "Việt Nam", "lược");
        assertThat(terms("“Việt Nam” lược")).containsExactly("Việt Nam", "lược");
        assertThat(terms("\"Việt Nam")).as("unclosed").containsExactly("Việt Nam");
    }

    @Test
    void theFormIsComposed() {
        assertThat(terms("Ha\u0300 No\u0323\u0302i")).containsExactly("Hà", "Nội");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "+ - * ?", "\u0000\u0001", "\ud840"})
    void withoutAWordItIsEmpty(String text) {
        assertThat(QueryText.parse(text).isEmpty()).isTrue();
    }

    @Test
    void nothingInItEndsTheQuotes() {
        assertThat(QueryText.parse("a\\\"b {!x} c\\").quoted()).isEqualTo("\"a\" \"b {!x} c\"");
    }

    @Test
    void itsBoundsHold() {
        assertThat(terms("a ".repeat(5_000))).hasSize(QueryText.MAX_TERMS);
        assertThat(terms("𡨸".repeat(5_000))).singleElement().satisfies(term -> assertThat(term)
                .hasSize(QueryText.MAX_LENGTH));
        assertThat(terms("x" + "𡨸".repeat(5_000)).get(0))
                .as("no half of a character")
                .endsWith("𡨸");
    }

    @ParameterizedTest
    @CsvSource({"hà nội, true", "đa, true", "Ða, true", "ha noi, false", "河內, false", "Ha\u0300, true"})
    void diacriticsAreNoticed(String text, boolean accented) {
        assertThat(QueryText.parse(text).accented()).isEqualTo(accented);
    }

    private static List<String> terms(String text) {
        return QueryText.parse(text).terms();
    }
}
