package org.tangthu.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.analysis.calendar.YearSpan.Kind;

class YearExpressionsTest {
    private final YearExpressions expressions = new YearExpressions(Reigns.bundled());

    /** Words in brackets are the span, which names the years behind the bar. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Tự Đức 24] | 1871",
                "[tu duc 24] | 1871",
                "[TU DUC 24] | 1871",
                "[năm Tự Đức thứ 24] | 1871",
                "[Tự Đức năm thứ 24] | 1871",
                "[Tự Đức thứ 24] | 1871",
                "[Tự Đức năm 24] | 1871",
                "[Tự Đức XXIV] | 1871",
                "[niên hiệu Tự Đức năm thứ hai mươi tư] | 1871",
                "[Tự Đức nhị thập tứ niên] | 1871",
                "[tu duc nhi thap tu nien] | 1871",
                "[Tự Đức tân mùi] | 1871",
                "[Tự Đức năm Tân Mùi] | 1871",
                "[năm Tân Mùi đời vua Tự Đức] | 1871",
                "[năm thứ 24 niên hiệu Tự Đức] | 1871",
                "[Tự Đức 24 tân mùi] | 1871",
                "[Tự Đức nguyên niên] | 1848",
                "[Tự Đức năm thứ nhất] | 1848",
                "[vua Minh Mạng năm đầu] | 1820",
                "[Minh Menh 21] | 1840",
                "[Thuận Thiên 3] | 1012 1430",
                "[Thuận Thiên 10] | 1019",
                "[Thuận Thiên canh tuất] | 1010 1430",
                "[Khang Hi 60] | 1721",
                "[Khang Hy 60] | 1721",
                "[Long Thụy Thái Bình 2] | 1055",
                "[嗣德二十四年] | 1871",
                "[嗣德廿四年] | 1871",
                "[嗣德二十四] | 1871",
                "[嗣 德 二 十 四 年] | 1871",
                "[嗣德辛未] | 1871",
                "[嗣德辛未年] | 1871",
                "[嗣德二十四年歲次辛未] | 1871",
                "[嗣德元年] | 1848",
                "[景興四十年] | 1779",
                "大 越 [洪 德 元 年] 刊 本 | 1470",
                "địa bạ [Gia Long 4] xã An Thái | 1805",
                "in lần đầu [1871] | 1871",
                "[năm 1871] | 1871",
                "hòa ước [5/6/1862] | 1862",
                "tháng [6/1862] | 1862",
                "ngày [05-06-1862] | 1862",
                "[năm 938] | 938",
                "[111 TCN] | -111",
                "[năm 40 SCN] | 40",
                "[一八七一年] | 1871",
                "[Tự Đức 24] [Minh Mạng 3] | 1871; 1822",
                "[Tự Đức 24] Nguyễn | 1871",
            })
    void yearsAreFound(String text, String years) {
        assertThat(marked(text)).isEqualTo(years == null ? plain(text) : text + " | " + years);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tự Đức",
                "Tự Đức 37",
                "Tự Đức vi hành",
                "năm mới",
                "24",
                "938",
                "năm 24",
                "truyện Kiều",
                "tự do 24",
                "tan mui",
                "tần mùi",
                "giáp sửu",
                "1.234",
                "12345",
                "嗣德",
                "大越史記",
                "年",
                "thế kỷ",
                "thế kỷ 45",
                "thế kỷ vàng",
                "hai mươi tư",
                "thứ hai",
                "0",
                "năm 0000",
            })
    void whatNamesNoYearIsLeftAlone(String text) {
        assertThat(expressions.find(words(text)))
                .filteredOn(span -> span.kind() != Kind.CYCLE)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tân mùi", "Tân Mùi", "năm tan mui", "辛未", "辛未年", "tuế thứ tân mùi"})
    void theCycleAloneNamesYearsSixtyApart(String text) {
        assertThat(expressions.find(words(text))).singleElement().satisfies(span -> {
            assertThat(span.kind()).isEqualTo(Kind.CYCLE);
            assertThat(span.years()).contains(1751, 1811, 1871, 1931, 1991).doesNotContain(1872);
            assertThat(expressions.printed(span)).containsExactly(List.of("tân", "mùi"), List.of("辛未"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thế kỷ XIX",
                "thế kỷ xix",
                "thế kỉ 19",
                "the ky 19",
                "tk 19",
                "TK XIX",
                "thế kỷ mười chín",
                "十九世紀"
            })
    void aCenturyIsFoundHoweverItIsNumbered(String text) {
        assertThat(expressions.find(words(text))).singleElement().satisfies(span -> {
            assertThat(span.kind()).isEqualTo(Kind.CENTURY);
            assertThat(span.years().first()).isEqualTo(1801);
            assertThat(span.years().last()).isEqualTo(1900);
            assertThat(printed(span)).contains("thế kỷ xix", "thế kỷ 19", "tk xix", "tk 19", "thế kỷ mười chín");
        });
    }

    @Test
    void centuriesBeforeChristAreNegative() {
        YearSpan span = expressions.find(words("thế kỷ III TCN")).get(0);
        assertThat(span.years().first()).isEqualTo(-300);
        assertThat(span.years().last()).isEqualTo(-201);
        assertThat(span.end()).isEqualTo(4);
        assertThat(printed(span)).contains("thế kỷ iii tcn", "thế kỷ 3 trước công nguyên");
    }

    @Test
    void aYearIsPrintedInManyWays() {
        assertThat(printed(expressions.find(List.of("1871")).get(0)))
                .startsWith("1871", "tự đức 24", "tự đức năm thứ 24", "tự đức tân mùi", "嗣德二十四年", "嗣德辛未")
                .contains("tự đức năm tân mùi", "tự đức nhị thập tứ niên", "嗣德二十四年", "嗣德廿四年", "嗣德辛未", "đồng trị 10");
        assertThat(printed(expressions.find(List.of("1848")).get(0)))
                .contains("tự đức nguyên niên", "tự đức năm đầu", "嗣德元年");
        assertThat(printed(expressions.find(List.of("1820")).get(0)))
                .contains("minh mệnh 1", "minh mạng 1", "minh mạng nguyên niên");
        assertThat(printed(expressions.find(words("111 TCN")).get(0))).contains("111 tcn");
    }

    @Test
    void everyPrintedFormOfAYearIsFoundAgain() {
        for (int year = 1000; year <= 1945; year++) {
            int printedYear = year;
            YearSpan span =
                    expressions.find(List.of("năm", Integer.toString(year))).get(0);
            for (List<String> form : expressions.printed(span)) {
                assertThat(expressions.find(form))
                        .as("%s", form)
                        .singleElement()
                        .satisfies(found -> assertThat(found.years()).contains(printedYear));
            }
        }
    }

    @Test
    void noMixtureOfWordsIsAnError() {
        List<String> pieces = List.of(
                "tự",
                "đức",
                "24",
                "năm",
                "thứ",
                "niên",
                "hiệu",
                "tân",
                "mùi",
                "嗣德",
                "元",
                "年",
                "廿",
                "",
                " ",
                "\uD800",
                "\u0000",
                "\uDC00年",
                "thế",
                "kỷ",
                "XIX",
                "tcn",
                "99999999999999999999",
                "辛",
                "未",
                "𠬠",
                "nguyên",
                "ất",
                "歲",
                "-5",
                "٢٤");
        Random random = new Random(24);
        for (int round = 0; round < 20_000; round++) {
            List<String> words = new ArrayList<>();
            for (int length = random.nextInt(8); length > 0; length--) {
                words.add(pieces.get(random.nextInt(pieces.size())));
            }
            int free = 0;
            for (YearSpan span : expressions.find(words)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(free);
                assertThat(span.end()).isLessThanOrEqualTo(words.size());
                assertThat(expressions.printed(span)).isNotEmpty();
                free = span.end();
            }
        }
    }

    private List<String> printed(YearSpan span) {
        return expressions.printed(span).stream()
                .map(form -> String.join(" ", form))
                .toList();
    }

    /** The text with what is found in brackets, and behind a bar the years of each. */
    private String marked(String text) {
        List<String> words = new ArrayList<>(words(plain(text)));
        List<YearSpan> spans = expressions.find(words);
        for (YearSpan span : spans) {
            words.set(span.start(), "[" + words.get(span.start()));
            words.set(span.end() - 1, words.get(span.end() - 1) + "]");
        }
        String years = spans.stream()
                .map(span -> span.years().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
        return String.join(" ", words) + (spans.isEmpty() ? "" : " | " + years);
    }

    private static String plain(String text) {
        return text.replace("[", "").replace("]", "");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
