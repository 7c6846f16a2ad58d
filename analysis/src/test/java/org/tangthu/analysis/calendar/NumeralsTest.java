package org.tangthu.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"XIX, 19", "xix, 19", "IV, 4", "MCMXCIX, 1999", "MMMDCCCLXXXVIII, 3888", "I, 1", "XX, 20"})
    void romanNumeralsAreRead(String text, int number) {
        assertThat(RomanNumeral.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XVIIII", "IIX", "VX", "IC", "XIXI", "MMMM", "A", "X1", "ＸⅨ", "MMMMMMMMMMMMMMMMMMMMM"})
    void whatIsNoRomanNumeralIsNotRead(String text) {
        assertThat(RomanNumeral.parse(text)).isEmpty();
    }

    @Test
    void romanNumeralsRoundTrip() {
        for (int number = 1; number <= 3999; number++) {
            assertThat(RomanNumeral.parse(RomanNumeral.of(number))).hasValue(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十四, 14",
        "二十, 20",
        "二十四, 24",
        "廿四, 24",
        "廿, 20",
        "卅, 30",
        "卅六, 36",
        "卌七, 47",
        "一百二十, 120",
        "一百零五, 105",
        "貳拾肆, 24",
        "壹佰, 100",
        "一千八百七十一, 1871",
        "一八七一, 1871",
        "二〇, 20",
        "百二十, 120",
        "九千九百九十九, 9999",
    })
    void hanNumeralsAreRead(String text, int number) {
        assertThat(HanNumeral.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "年", "零", "十百", "二廿", "百千", "二十四十", "一二三四五", "𠬠", "24", "x"})
    void whatIsNoHanNumeralIsNotRead(String text) {
        assertThat(HanNumeral.parse(text)).isEmpty();
    }

    @Test
    void hanNumeralsRoundTrip() {
        for (int number = 1; number <= 9999; number++) {
            assertThat(HanNumeral.parse(HanNumeral.of(number))).hasValue(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "một, 1",
        "mười, 10",
        "mười chín, 19",
        "hai mươi tư, 24",
        "hai muoi tu, 24",
        "hai mươi lăm, 25",
        "ba mươi mốt, 31",
        "chin, 9",
    })
    void numberWordsAreRead(String words, int number) {
        var atoms = Atom.of(Stream.of(words.split(" ")).toList());
        assertThat(NumberWords.vietnamese(atoms, 0)).contains(new Numbers.Read(number, atoms.size()));
    }

    @Test
    void hanReadAloudRoundTrips() {
        for (int number = 1; number <= 99; number++) {
            var atoms = Atom.of(Stream.of(NumberWords.sino(number).split(" ")).toList());
            assertThat(NumberWords.sino(atoms, 0)).contains(new Numbers.Read(number, atoms.size()));
        }
        assertThat(NumberWords.sino(24)).isEqualTo("nhị thập tứ");
        assertThat(NumberWords.vietnamese(19)).isEqualTo("mười chín");
        assertThat(NumberWords.vietnamese(20)).isEqualTo("hai mươi");
    }
}
