package org.tangthu.analysis.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "HOÀ, hòa",
        "khoẻ, khỏe",
        "thuý, thúy",
        "thuỷ, thủy",
        "uỷ, ủy",
        "hoàn, hoàn",
        "hòan, hoàn",
        "tóan, toán",
        "quí, quý",
        "qúy, quý",
        "qúi, quý",
        "Quốc, quốc",
        "qủa, quả",
        "gía, giá",
        "giữa, giữa",
        "gỉai, giải",
        "thuở, thuở",
        "thủơ, thuở",
        "khuỷu, khuỷu",
        "khủyu, khuỷu",
        "ngoèo, ngoèo",
        "ngòeo, ngoèo",
        "mùa, mùa",
        "muà, mùa",
        "của, của",
        "cuả, của",
        "đuờng, đuờng",
        "ngừơi, người",
        "tiếng, tiếng",
        "tíêng, tiếng",
        "huyện, huyện",
        "kí, ký",
        "lí, lý",
        "mĩ, mỹ",
        "sĩ, sỹ",
        "tỉ, tỷ",
        "hi, hy",
        "kì, kỳ",
        "í, í",
        "ỉ, ỉ",
        "vỹ, vĩ",
        "thy, thi",
        "Huình, huỳnh",
        "quít, quýt",
        "nguiễn, nguyễn",
        "iêu, yêu",
        "tai, tai",
        "tay, tay",
        "tui, tui",
        "tuy, tuy",
        "thi, thi",
        "đi, đi"
    })
    void aSyllableHasOneSpelling(String written, String canonical) {
        assertThat(Spelling.canonical(written)).isEqualTo(canonical);
        assertThat(Spelling.canonical(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(canonical);
    }

    @Test
    void lettersThatStandForDAreD() {
        assertThat(Spelling.canonical("\u00D0ông")).isEqualTo("đông");
        assertThat(Spelling.canonical("\u00F0ường")).isEqualTo("đường");
        assertThat(Spelling.canonical("\u0189ức")).isEqualTo("đức");
        assertThat(Spelling.canonical("\u0256i")).isEqualTo("đi");
        assertThat(Spelling.canonical("\u00D0akrông")).isEqualTo("đakrông");
    }

    @Test
    void marksAreComposedInAnyOrder() {
        assertThat(Spelling.canonical("vi\u00EA\u0323t")).isEqualTo("việt"); // as windows-1258 has it
        assertThat(Spelling.canonical("vie\u0302\u0323t")).isEqualTo("việt");
        assertThat(Spelling.canonical("vie\u0323\u0302t")).isEqualTo("việt");
        assertThat(Spelling.canonical("\u01B0\u01A1\u0301c")).isEqualTo("ước");
        assertThat(Spelling.canonical("Kro\u0302ng")).isEqualTo("krông");
    }

    @Test
    void otherWordsKeepTheirLetters() {
        assertThat(Spelling.canonical("École")).isEqualTo("école");
        assertThat(Spelling.canonical("INDOCHINE")).isEqualTo("indochine");
        assertThat(Spelling.canonical("huit")).isEqualTo("huit");
        assertThat(Spelling.canonical("VHv1312")).isEqualTo("vhv1312");
        assertThat(Spelling.canonical("𠀋")).isEqualTo("𠀋");
    }

    @Test
    void compatibilityFormsArePlain() {
        assertThat(Spelling.canonical("Ｈà")).isEqualTo("hà");
        assertThat(Spelling.canonical("１８７１")).isEqualTo("1871");
        assertThat(Spelling.canonical("o\uFB03ce")).isEqualTo("office");
        assertThat(Spelling.canonical("Hi\u017Ftoire")).isEqualTo("histoire");
        assertThat(Spelling.canonical("\uFDFA")).as("would become a phrase").isEqualTo("\uFDFA");
    }

    @Test
    void tonelessKeepsTheShapeOfVowels() {
        assertThat(Spelling.toneless("đường")).isEqualTo("dương");
        assertThat(Spelling.toneless("quyển")).isEqualTo("quyên");
        assertThat(Spelling.toneless("krông")).isEqualTo("krông");
        assertThat(Spelling.toneless("garçon")).isEqualTo("garçon");
    }

    @Test
    void foldedHasNoDiacritics() {
        assertThat(Spelling.folded("đường")).isEqualTo("duong");
        assertThat(Spelling.folded("garçon")).isEqualTo("garcon");
        assertThat(Spelling.folded("œuvre")).isEqualTo("oeuvre");
        assertThat(Spelling.folded("straße")).isEqualTo("strasse");
        assertThat(Spelling.folded("ægir")).isEqualTo("aegir");
        assertThat(Spelling.folded("ñ")).isEqualTo("n");
        assertThat(Spelling.folded("大")).isEqualTo("大");
    }

    @Test
    void wordsTypedWithoutDiacriticsFoldAsThoseWithThem() {
        for (String word : "kí quí quít Huình Nguiễn iêu mĩ Thy ỉ".split(" ")) {
            String canonical = Spelling.canonical(word);
            String typed = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            assertThat(Spelling.folded(Spelling.canonical(typed))).as(word).isEqualTo(Spelling.folded(canonical));
        }
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            assertThat(Spelling.canonical("INDIGÈNE")).isEqualTo("indigène");
        } finally {
            Locale.setDefault(before);
        }
    }
}
