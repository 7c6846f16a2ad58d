package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
    private static String row(String... cells) {
        return CsvRow.of(Stream.of(cells));
    }

    @Test
    void cellsArePartedByCommasAndRowsByLines() {
        assertThat(row("Hà Nội", "", "1871")).isEqualTo("Hà Nội,,1871\r\n");
    }

    @Test
    void aCellThatHoldsWhatPartsCellsIsQuoted() {
        assertThat(row("a,b", "nói \"vậy\"", "hai\ndòng")).isEqualTo("\"a,b\",\"nói \"\"vậy\"\"\",\"hai\ndòng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "-",
                "=HYPERLINK()",
                "\uff1d1+1"
            })
    void whatASpreadsheetWouldComputeBeginsWithAnApostrophe(String cell) {
        assertThat(row(cell)).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0110", "-0110/0012", "+84.24", "-18XX~", "-1"})
    void numbersAndDatesStayAsTheyAre(String cell) {
        assertThat(row(cell)).isEqualTo(cell + "\r\n");
    }
}
