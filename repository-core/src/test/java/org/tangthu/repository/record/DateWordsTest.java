package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1871        | 1871                | 1871
                    1871-05     | 05/1871             | May 1871
                    1871-05-01  | 01/05/1871          | 1 May 1871
                    1871-02-31  | 31/02/1871          | 31/02/1871
                    1871-05-XX  | 05/1871             | May 1871
                    1871-XX-XX  | 1871                | 1871
                    1871-21     | mùa xuân 1871       | spring 1871
                    1871~       | khoảng 1871         | c. 1871
                    1871?       | 1871?               | 1871?
                    1871%       | khoảng 1871?        | c. 1871?
                    187X        | thập niên 1870      | 1870s
                    17XX        | thế kỷ XVIII        | 18th century
                    10XX        | thế kỷ XI           | 11th century
                    20XX        | thế kỷ XXI          | 21st century
                    18XX?       | thế kỷ XIX?         | 19th century?
                    1790/1802   | 1790–1802           | 1790–1802
                    1790/..     | từ 1790             | from 1790
                    ../1802~    | đến khoảng 1802     | until c. 1802
                    /1802       | đến 1802            | until 1802
                    0000        | 1 TCN               | 1 BCE
                    -0110       | 111 TCN             | 111 BCE
                    Y12026      | 12026               | 12026
                    """)
    void edtfIsSaidInWords(String edtf, String vietnamese, String english) {
        ItemDate date = new ItemDate(Optional.of(new Edtf(edtf)), Optional.empty(), "created");
        assertThat(said(date, "vi")).isEqualTo(vietnamese);
        assertThat(said(date, "en")).isEqualTo(english);
    }

    @Test
    void whatStandsOnTheDocumentComesFirst() {
        assertThat(said(date("1871", "Tự Đức 24"), "vi")).isEqualTo("Tự Đức 24 [1871]");
    }

    @Test
    void aPrintedDateThatSaysTheSameIsNotSaidTwice() {
        assertThat(said(date("1930", "1930"), "vi")).isEqualTo("1930");
    }

    @Test
    void aPrintedDateThatNobodyConvertedStandsAlone() {
        assertThat(said(new ItemDate(Optional.empty(), Optional.of("năm Giáp Tý"), "created"), "vi"))
                .isEqualTo("năm Giáp Tý");
    }

    private static ItemDate date(String edtf, String printed) {
        return new ItemDate(Optional.of(new Edtf(edtf)), Optional.of(printed), "created");
    }

    private static String said(ItemDate date, String lang) {
        return new DateWords(new Words(lang, GoldenRecords.CODES)).of(date);
    }
}
