package org.tangthu.portal.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.analysis.lucene.IndexAnalyzer;

class TextMatcherTest {
    private static final List<String> PIECES = List.of(
            "hà", "nội", "Hà", "Nội", "ha", "河", "內", "内", "𡨸", "喃", " ", "-", ". ", "\u0301", "\ud840", "\udc0b",
            "\ue000", "\u200b", "1871", "Tự", "Đức", "24");

    private final Planner planner = new Planner(IndexAnalyzer.withPairs());

    @ParameterizedTest
    @CsvSource({
        "hà nội,        Ở Hà Nội và Hạ Nồi,    Hà EXACT | Nội EXACT",
        "hà nội,        Hạ Nồi,                Hạ FOLDED | Nồi TONE",
        "ha noi,        Hà Nội và Hạ Nồi,      Hà EXACT | Nội EXACT | Hạ EXACT | Nồi EXACT",
        "'\"hà nội\"',  Nội Hà Nội Hà,         Hà Nội EXACT",
        "hà nội,        河內河,                  河內 READING",
        "đại việt sử,   大越史記,                大越史 READING",
        "河內,           Hà Nội (河内),          Hà Nội READING | 河内 VARIANT",
        "大,             đại đa,                đại READING",
        "𡨸喃,           x𡨸喃y,                 𡨸喃 EXACT",
        "hà,            h\u0301a\u0300 h\u00e0, hà EXACT",
        "1871,          năm Tự Đức 24 1871,    Tự Đức 24 YEAR | 1871 EXACT",
        "vieejt,        Việt viet,             Việt TYPING",
    })
    void whatAnswersIsMarkedWithItsReason(String query, String text, String marks) {
        assertThat(find(query, text).stream()
                        .map(match -> text.substring(match.start(), match.end()) + " " + match.why())
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(marks);
    }

    @Test
    void wordsOfThePlanAreNamed() {
        assertThat(find("đại việt sử ký", "大越史記")).containsExactly(new Match(0, 4, Why.READING, 0, 3));
        assertThat(find("sử việt", "Việt sử"))
                .containsExactly(new Match(0, 4, Why.EXACT, 1, 1), new Match(5, 7, Why.EXACT, 0, 0));
    }

    @Test
    void matchesOfAnyTextAreOrderedAndWhole() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String text = pieces(random, 30);
            int before = 0;
            for (Match match : find(pieces(random, 5), text)) {
                assertThat(match.start())
                        .as(text)
                        .isGreaterThanOrEqualTo(before)
                        .isLessThan(match.end());
                assertThat(match.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(splits(text, match.start()) || splits(text, match.end()))
                        .as(text)
                        .isFalse();
                before = match.end();
            }
        }
    }

    private List<Match> find(String query, String text) {
        return planner.matcher(planner.plan(query)).find(text);
    }

    private static String pieces(Random random, int most) {
        return IntStream.range(0, random.nextInt(most) + 1)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static boolean splits(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }
}
