package org.tangthu.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {
    @ParameterizedTest
    @CsvSource({
        "an, a",
        "Ánh, a",
        "ăn, ă",
        "Ắc, ă",
        "ấn, â",
        "đạo, đ",
        "ðạo, đ",
        "dân, d",
        "ỷ, y",
        "ý, y",
        "Ưng, ư",
        "ờ, ơ",
        "Élie, e",
        "Ça, c",
        "Franz, f",
        "Žižka, z",
        "1945, #",
        "Ж, #",
        "'', #",
    })
    void aWordStandsUnderItsLetterWhateverItsTone(String word, String letter) {
        assertThat(Alphabet.letterOf(word)).isEqualTo(letter);
    }

    @Test
    void everyLetterStandsUnderItself() {
        assertThat(Alphabet.letters()).doesNotHaveDuplicates().hasSize(34).allSatisfy(letter -> assertThat(
                        Alphabet.letterOf(letter))
                .isEqualTo(letter));
    }
}
