package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.search.Snippet.Span;
import org.tangthu.portal.search.query.Match;
import org.tangthu.portal.search.query.Why;

class SnippetTest {
    @Test
    void aTextIsCutWhereMatchesBeginAndEnd() {
        assertThat(Snippet.of("ở Hà Nội", List.of(match(2, 4, 0), match(5, 8, 1)))
                        .spans())
                .containsExactly(
                        new Span("ở ", false), new Span("Hà", true), new Span(" ", false), new Span("Nội", true));
        assertThat(Snippet.of("", List.of()).spans()).isEmpty();
    }

    @Test
    void thePieceWithMostOfTheWordsIsShown() {
        String text = "hà ".repeat(200) + "hà nội" + " xa".repeat(200);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            matches.add(match(3 * i, 3 * i + 2, 0));
        }
        matches.add(match(603, 606, 1));

        assertThat(shown(Snippet.of(text, matches))).contains("hà nội").hasSizeLessThan(200);
    }

    @Test
    void noCharacterIsSplit() {
        String text = "𡨸".repeat(500);
        for (int at = 0; at < 500; at += 2) {
            String shown = shown(Snippet.of(text, List.of(match(at, at + 2, 0))));
            assertThat(shown).matches("(𡨸)+");
        }
    }

    private static String shown(Snippet snippet) {
        return snippet.spans().stream().map(Span::text).collect(Collectors.joining());
    }

    private static Match match(int start, int end, int word) {
        return new Match(start, end, Why.EXACT, word, word);
    }
}
