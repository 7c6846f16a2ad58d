package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Snippet.Span;

class SnippetTest {
    @Test
    void aMarkedTextIsCutWhereMatchesBeginAndEnd() {
        assertThat(Snippet.ofMarked("ở \u0001Hà\u0002 \u0001Nội\u0002").spans())
                .containsExactly(
                        new Span("ở ", false), new Span("Hà", true), new Span(" ", false), new Span("Nội", true));
        assertThat(Snippet.ofMarked("").spans()).isEmpty();
    }
}
