package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.code.Code;

class LanguageCodeTest {
    @ParameterizedTest
    @CsvSource({
        "vi, vie, ,",
        "vi-Hani, vie, , Hani",
        "lzh-Hani, chi, lzh, Hani",
        "zh-Hant, chi, , Hant",
        "fr, fre, ,",
        "de, ger, ,",
        "tyz-Hani, tai, tyz, Hani",
        "cjm-Cham, cmc, cjm, Cham",
        "ium, mis, ium,",
        "xyz, mis, xyz,",
        "zxx, zxx, ,",
        "qq, mis, qq,",
    })
    void aTagIsABibliographicCodeAndWhatThatDoesNotSay(String tag, String code, String exact, String script) {
        assertThat(LanguageCode.of(tag))
                .isEqualTo(new LanguageCode(code, Optional.ofNullable(exact), Optional.ofNullable(script)));
    }

    @Test
    void everyLanguageOfTheListHasACodeOfThreeLetters() {
        for (Code language : GoldenRecords.CODES.scheme("language").codes()) {
            assertThat(LanguageCode.of(language.notation()).code())
                    .as(language.notation())
                    .matches("[a-z]{3}");
        }
    }
}
