package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {
    private final Abbreviations abbreviations = Abbreviations.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND |  | ủy ban nhân dân",
                "ubnd | tỉnh | ủy ban nhân dân",
                "U.B.N.D. |  | ủy ban nhân dân",
                "HĐND |  | hội đồng nhân dân",
                "HDND |  | hội đồng nhân dân",
                "hđnd |  | hội đồng nhân dân",
                "NĐ-CP |  | nghị định chính phủ",
                "TP.HCM |  | thành phố hồ chí minh",
                "TPHCM |  | thành phố hồ chí minh",
                "TP. | HCM | thành phố",
                "HCM |  | hồ chí minh",
                "TP.Vinh |  | thành phố vinh",
                "TX.Sơn | Tây | thị xã sơn",
                "H. | Gia | huyện; hà nội",
                "q. | 1 | quận; quyển",
                "q.1 |  | quận 1; quyển 1",
                "Q. | Tân | quận",
                "P5 |  | phường 5",
                "t. | 2 | tập",
                "T. | Hà | tỉnh",
                "tr. | 25 | trang",
                "Nxb |  | nhà xuất bản",
                "NXB. |  | nhà xuất bản",
                "ch.b. |  | chủ biên",
                "ĐKCB |  | đăng ký cá biệt",
                "TCN |  | trước công nguyên",
                "HN |  | hà nội",
                "VHTT |  | văn hóa thông tin; văn hóa thể thao",
                "T.Ư |  | trung ương",
            })
    void anAbbreviationIsReadInItsPlace(String word, String next, String meanings) {
        assertThat(abbreviations.expansions(word, next == null ? "" : next))
                .extracting(words -> String.join(" ", words))
                .containsExactly(meanings.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.x",
                "H.H.H.H.H.H.H.H.H.H.H.H.H.H.H.H.H.H.H.x",
                "d.d.d.d.d.d.d.d.d.5"
            })
    @Timeout(20)
    void manyAbbreviationsInOneWordHaveFewMeanings(String word) {
        assertThat(abbreviations.expansions(word, "")).hasSizeBetween(1, 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | ",
                "q. | ",
                "t | tỉnh",
                "d | 5",
                "h | gia",
                "tư | tưởng",
                "nam | ",
                "'' | 1",
                ". | 1",
                "... | ",
                "1.2 | 3",
                "đ | "
            })
    void lettersElsewhereAreNone(String word, String next) {
        boolean district = "q.".equals(word);
        assertThat(abbreviations.expansions(word, next == null ? "" : next)).hasSize(district ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ủy ban nhân dân tỉnh Hải Dương | 0-4 ubnd",
                "uỷ ban nhân dân | 0-4 ubnd",
                "uy ban nhan dan | 0-4 ubnd",
                "nhà xuất bản Văn học | 0-3 nxb, 0-3 nhà xb, 1-3 xb",
                "quyển 1 | 0-1 q",
                "tập 2 | 0-1 t",
                "thành phố Hồ Chí Minh | 0-2 tp, 0-5 tphcm, 0-5 tp hcm, 0-5 thành phố hcm, 0-5 tp hồ chí minh, 2-5 hcm",
                "hợp tác xã nông nghiệp | 0-3 htx, 0-5 htxnn, 0-5 htx nông nghiệp",
                "(ủy ban nhân dân) | 0-4 ubnd",
                "nghị định chính phủ | 0-2 nđ, 0-4 nđ-cp, 0-4 nđ chính phủ",
            })
    void aPhraseIsShortenedAsCataloguesDo(String text, String expected) {
        assertThat(shortened(text)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quyển sách", "tập thơ", "huyện Gia Lộc", "úy bản", "Hà Nội", "việt nam", "truyện Kiều", ""})
    void otherPhrasesStayAsTheyAre(String text) {
        assertThat(shortened(text)).isEmpty();
    }

    @Test
    void noTextIsAnError() {
        for (String text :
                List.of("", ".", "..", "\uD800", "\u0000", "🙂", "大越", "a.".repeat(5_000), "1".repeat(10_000))) {
            abbreviations.expansions(text, text);
            abbreviations.shortened(List.of(text, text));
        }
    }

    private List<String> shortened(String text) {
        return abbreviations.shortened(Stream.of(text.split(" ")).toList()).stream()
                .flatMap(found ->
                        found.written().stream().map(written -> found.start() + "-" + found.end() + " " + written))
                .toList();
    }
}
