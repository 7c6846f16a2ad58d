package org.tangthu.repository.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "1871, 1871, 1871",
        "1871-05, 1871, 1871",
        "1871-05-12, 1871, 1871",
        "1871-21, 1871, 1871",
        "1871?, 1871, 1871",
        "1871-05~, 1871, 1871",
        "1871-XX-XX, 1871, 1871",
        "187X, 1870, 1879",
        "18XX%, 1800, 1899",
        "1790/1802, 1790, 1802",
        "1428-04/18XX, 1428, 1899",
        "-0110, -110, -110",
        "-0110/0040, -110, 40",
        "Y-170000002, -170000002, -170000002",
    })
    void theYearsThatADateMayLieIn(String text, int first, int last) {
        Edtf date = new Edtf(text);
        assertThat(date.firstYear()).hasValue(first);
        assertThat(date.lastYear()).hasValue(last);
        assertThat(date).hasToString(text);
    }

    @Test
    void anOpenEndHasNoYear() {
        assertThat(new Edtf("../1802").firstYear()).isEqualTo(OptionalInt.empty());
        assertThat(new Edtf("../1802").lastYear()).hasValue(1802);
        assertThat(new Edtf("1802/").lastYear()).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../..",
                "../",
                "/..",
                "1871/1872/1873",
                "71",
                "1871-13",
                "1871-5",
                "1871-05-32",
                "Tự Đức 24",
                "c. 1871",
                "1X71"
            })
    void otherNotationsAreRefused(String text) {
        assertThatThrownBy(() -> new Edtf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EDTF");
    }
}
