package org.tangthu.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanChiTest {
    @ParameterizedTest
    @CsvSource({
        "1871, tân mùi, 辛未",
        "1984, giáp tý, 甲子",
        "1864, giáp tý, 甲子",
        "1945, ất dậu, 乙酉",
        "1983, quý hợi, 癸亥",
        "938, mậu tuất, 戊戌",
        "2026, bính ngọ, 丙午",
        "4, giáp tý, 甲子",
        "3, quý hợi, 癸亥",
        "-1, canh thân, 庚申",
        "-2879, nhâm tuất, 壬戌",
    })
    void aYearHasItsSigns(int year, String name, String han) {
        assertThat(CanChi.of(year)).hasToString(name);
        assertThat(CanChi.of(year).han()).isEqualTo(han);
        assertThat(CanChi.of(year).names(year)).isTrue();
        assertThat(CanChi.of(year).names(year + 12)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tân mùi, 1871", "Tân Mùi, 1871", "tân vị, 1871", "tan mui, 1871", "giáp tí, 1984", "giap ty, 1984",
                "kỉ tỵ, 1989",
        "kỷ tị, 1989", "ky ty, 1989", "quí mão, 1963", "quý mẹo, 1963", "ất tỵ, 1965", "at ty, 1965", "mau tuat, 1958",
    })
    void everySpellingIsUnderstood(String words, int year) {
        String[] parts = words.split(" ");
        assertThat(CanChi.parse(parts[0], parts[1])).contains(CanChi.of(year));
    }

    @ParameterizedTest
    @CsvSource({"giáp, sửu", "mùi, tân", "tẩn, mùi", "hà, nội", "'', ''", "tân, ''"})
    void otherWordsAreNone(String stem, String branch) {
        assertThat(CanChi.parse(stem, branch)).isEmpty();
    }

    @Test
    void allSixtyComeBackFromBothScripts() {
        for (int place = 0; place < 60; place++) {
            CanChi signs = new CanChi(place);
            String[] words = signs.toString().split(" ");
            assertThat(CanChi.parse(words[0], words[1])).contains(signs);
            assertThat(CanChi.parseHan(signs.han())).contains(signs);
        }
        assertThat(CanChi.parseHan("甲丑")).isEmpty();
        assertThat(CanChi.parseHan("大越")).isEmpty();
        assertThat(CanChi.parseHan("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CanChi(60));
    }
}
