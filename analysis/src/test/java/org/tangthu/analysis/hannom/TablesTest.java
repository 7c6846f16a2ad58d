package org.tangthu.analysis.hannom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables as they stand among the resources, for those who read and correct them. */
class TablesTest {
    private static final List<String[]> READINGS = Table.rows("readings.txt");

    @Test
    void rowsStandInTheOrderOfTheirCodePointsEachOnce() {
        int[] codePoints =
                READINGS.stream().mapToInt(row -> row[1].codePointAt(0)).toArray();

        assertThat(codePoints).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRowTellsItsCodePointAndTheSourcesOfEachReading() {
        assertThat(READINGS).allSatisfy(row -> {
            assertThat(row[0]).isEqualTo("U+%04X".formatted(row[1].codePointAt(0)));
            assertThat(Stream.of(row).skip(2))
                    .isNotEmpty()
                    .allMatch(reading -> reading.matches("\\p{IsLatin}+:[hnukovs]+"));
        });
    }
}
