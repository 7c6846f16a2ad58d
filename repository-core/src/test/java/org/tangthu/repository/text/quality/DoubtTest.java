package org.tangthu.repository.text.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.repository.text.quality.Doubt.FEW_SYLLABLES;
import static org.tangthu.repository.text.quality.Doubt.LEGACY_ENCODING;
import static org.tangthu.repository.text.quality.Doubt.LOW_CONFIDENCE;
import static org.tangthu.repository.text.quality.Doubt.NO_VIETNAMESE_MODEL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.text.TextParser;

/** Which texts should be looked at, and which are only in another language. */
class DoubtTest {
    private static final String GOOD =
            """
            Thư viện tỉnh được thành lập năm 1956, là nơi lưu giữ nhiều tài liệu địa chí quý hiếm của địa phương. Bạn đọc
            đến thư viện được mượn sách, đọc báo và tra cứu miễn phí; UBND tỉnh cấp kinh phí hằng năm.
            """;
    private static final String WITHOUT_MODEL =
            """
            Thu vién tinh duqc thành lâp nàm 1956, là noi luu giû nhiéu tài liéu dia chi quy hiém cùa dia phuong. Ban doc
            dén thu vién duqc muqn sách, doc bao và tra cûu mién phi; chuyén d6i sb.
            """;
    private static final String FRENCH =
            """
            La bibliothèque de la province est installée dans un bâtiment construit en 1921 par le service des travaux
            publics. Elle conserve les archives du protectorat et une belle collection de cartes géographiques.
            """;
    private static final String SHORT_FRENCH =
            "La ville de Hai-Duong est le chef-lieu de la province du nom; elle est au bord du fleuve et a un port.";
    private static final String HAN = "大越史記全書外紀卷之一鴻厖氏紀涇陽王諱祿續神農氏之後也壬戌元年初炎帝神農氏三世孫帝明生帝宜";

    @Test
    void goodVietnameseIsNotDoubted() {
        assertThat(doubts(GOOD, "vi")).isEmpty();
        assertThat(doubts(GOOD)).isEmpty();
        assertThat(doubts(GOOD, "vi", "fr", "lzh")).isEmpty();
        assertThat(quality(GOOD).syllables()).isGreaterThan(0.9);
    }

    @Test
    void vietnameseReadWithoutAVietnameseModelIsFound() {
        assertThat(doubts(WITHOUT_MODEL, "vi")).containsExactly(NO_VIETNAMESE_MODEL);
        assertThat(doubts(WITHOUT_MODEL, "fr", "vi")).containsExactly(NO_VIETNAMESE_MODEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu vién", "chuyén d6i sb", "thu vién chuyén d6i sb"})
    void aFewWordsOfItAreFoundToo(String text) {
        assertThat(doubts(text, "vi")).containsExactly(NO_VIETNAMESE_MODEL);
    }

    @Test
    void vietnameseWithoutItsLettersIsFoundEvenIfItsWordsCouldBeSyllables() {
        assertThat(doubts(
                        "trong dam ta lan ra ngoai ma xem hoa tan canh hoa bay trong sang ra di qua song ra cho", "vi"))
                .containsExactly(NO_VIETNAMESE_MODEL);
    }

    @Test
    void wordsThatNoLanguageHasAreFoundThoughTheirLettersAreVietnamese() {
        assertThat(doubts(GOOD.replace("i", "ỉỉ").replace("n", "rn"), "vi")).contains(FEW_SYLLABLES);
    }

    @Test
    void otherLanguagesAreNotCalledBadForWhatTheyAre() {
        assertThat(doubts(FRENCH, "fr")).isEmpty();
        assertThat(doubts(FRENCH, "vi", "fr")).isEmpty();
        assertThat(doubts(FRENCH, "vi")).isEmpty();
        assertThat(doubts(SHORT_FRENCH, "vi")).isEmpty();
        assertThat(doubts(FRENCH)).isEmpty();
        assertThat(doubts(HAN, "lzh")).isEmpty();
        assertThat(doubts(HAN, "vi", "lzh")).isEmpty();
        assertThat(doubts(
                        "Die Zeitung erscheint jeden Morgen außer Sonntag; Anzeigen werden bis Mittag angenommen.",
                        "vi"))
                .isEmpty();
        assertThat(doubts("The library of the province was founded in 1956 and keeps rare books.", "vi"))
                .isEmpty();
    }

    @Test
    void whatIsTooShortToTellIsNotDoubted() {
        assertThat(doubts("Hà Nội 1871", "vi")).isEmpty();
        assertThat(doubts("TRUONG DONG KHANH", "vi")).isEmpty();
        assertThat(doubts("12 / 1871", "vi")).isEmpty();
        assertThat(doubts("", "vi")).isEmpty();
    }

    @Test
    void anUnconvertedEncodingIsFoundInAnyLanguage() {
        assertThat(doubts("Th­ viÖn tØnh H¶i D­¬ng", "vi")).containsExactly(LEGACY_ENCODING);
        assertThat(doubts("Thö vieän tænh Haûi Döông")).containsExactly(LEGACY_ENCODING);
    }

    @Test
    void aMachineThatDoubtsItselfIsBelieved() {
        String hocr =
                "<html><body><div class='ocr_page'><span class='ocrx_word' title='x_wconf %d'>Hà</span></div></body>"
                        + "</html>";
        assertThat(Doubt.of(quality(TextFormat.HOCR, hocr.formatted(59)), List.of()))
                .containsExactly(LOW_CONFIDENCE);
        assertThat(Doubt.of(quality(TextFormat.HOCR, hocr.formatted(61)), List.of()))
                .isEmpty();
    }

    @Test
    void figuresAreShares() {
        TextQuality quality = quality("Thu vién 大越 đ6i 1871 bibliothèque the");
        assertThat(quality.words()).isEqualTo(7);
        assertThat(quality.latinWords()).isEqualTo(5);
        assertThat(quality.hanNom()).isEqualTo(0.286);
        assertThat(quality.syllables()).isEqualTo(0.4);
        assertThat(quality.marked()).isEqualTo(0.2);
        assertThat(quality.longWords()).isEqualTo(0.2);
        assertThat(quality.foreign()).isEqualTo(0.2);
        assertThat(quality.damaged()).isEqualTo(0.6);
    }

    private static Set<Doubt> doubts(String text, String... languages) {
        return Doubt.of(quality(text), List.of(languages));
    }

    private static TextQuality quality(String text) {
        return quality(TextFormat.PLAIN, text);
    }

    private static TextQuality quality(TextFormat format, String text) {
        try {
            return TextMeasure.of(
                    new TextParser().read(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
