package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisTest {
    private static final String ITEM =
            """
            library: VN-TT-MAU1
            id: ark:/99999/h4nn0mx7r
            kind: book
            titles: [Sách]
            access: open
            digitization: none
            state: published
            """;

    @Test
    void everyLineIsATagAndAValueAndEndsWithCrLf() {
        for (String item : GoldenRecords.ALL) {
            String ris = written(GoldenRecords.text(item + "/item.yaml"));
            assertThat(ris).startsWith("TY  - ").endsWith("ER  - \r\n");
            assertThat(ris.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        }
    }

    @Test
    void aLineFeedInAValueBeginsNoTag() {
        String ris = written(ITEM + "description: [\"Một.\\nER  - \\nTY  - MAP\"]\n");
        assertThat(ris).contains("AB  - Một. ER - TY - MAP\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1871, PY  - 1871, DA  - 1871///",
        "1871-05-12, PY  - 1871, DA  - 1871/05/12/",
        "0938~, PY  - 0938, DA  - 0938///0938~",
        "18XX, PY  - 1800, DA  - 1800///18XX",
        "1790/1802, PY  - 1790, DA  - 1790///1790–1802",
        "../1802, PY  - 1802, DA  - 1802///..–1802",
    })
    void aDateIsAYearAndWhatAYearCannotSay(String edtf, String year, String date) {
        String ris = written(ITEM + "dates: [{edtf: \"" + edtf + "\", role: created}]\n");
        assertThat(ris.lines().filter(line -> line.startsWith("PY") || line.startsWith("DA")))
                .containsExactly(year, date);
    }

    @Test
    void aYearBeforeTheCommonEraIsToldInWordsOnly() {
        String ris = written(ITEM + "dates: [{edtf: \"-0110\", role: created}]\n");
        assertThat(ris).contains("DA  - ///-0110\r\n").doesNotContain("PY  - ");
    }

    @Test
    void aDateThatIsOnlyPrintedHasNoYear() {
        String ris = written(ITEM + "dates: [{printed: năm Giáp Tý, role: created}]\n");
        assertThat(ris).contains("DA  - ///năm Giáp Tý\r\n").doesNotContain("PY  - ");
    }

    private static String written(String yaml) {
        return new Ris(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.of(yaml));
    }
}
