package org.tangthu.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.Edtf;

class FormatsTest {
    private final Edition vi = SampleEditions.of(Language.VI);
    private final Edition en = SampleEditions.of(Language.EN);

    @Test
    void numbersHaveTheMarkOfTheLanguageBetweenThousands() {
        assertThat(vi.formats().number(1_234_567)).isEqualTo("1.234.567");
        assertThat(en.formats().number(1_234_567)).isEqualTo("1,234,567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B | 0 B",
                "999 | 999 B | 999 B",
                "1000 | 1,0 kB | 1.0 kB",
                "34567 | 35 kB | 35 kB",
                "999499 | 999 kB | 999 kB",
                "999500 | 1,0 MB | 1.0 MB",
                "3400000000 | 3,4 GB | 3.4 GB"
            })
    void sizesHaveOneDigitBehindTheMarkOfTheLanguageWhereTheyAreSmall(long bytes, String vietnamese, String english) {
        assertThat(vi.formats().bytes(bytes)).isEqualTo(vietnamese);
        assertThat(en.formats().bytes(bytes)).isEqualTo(english);
    }

    @Test
    void datesAreWrittenAsOfficialVietnameseDocumentsDo() {
        assertThat(vi.formats().date(LocalDate.of(2026, 2, 5))).isEqualTo("05/02/2026");
        assertThat(vi.formats().longDate(LocalDate.of(2026, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(vi.formats().longDate(LocalDate.of(2026, 3, 15))).isEqualTo("ngày 15 tháng 3 năm 2026");
        assertThat(en.formats().longDate(LocalDate.of(2026, 2, 5))).isEqualTo("5 February 2026");
    }

    @Test
    void anInstantIsTheDayOfTheConfiguredZone() {
        Instant midnight = Instant.parse("2026-02-04T17:00:00Z");
        assertThat(vi.formats().date(midnight)).isEqualTo("05/02/2026");
        assertThat(vi.formats().instant(midnight)).isEqualTo("05/02/2026 00:00:00");
        assertThat(en.formats().instant(midnight)).isEqualTo("5 February 2026 00:00:00");
    }

    @Test
    void aTimeOfTodayNeedsNoDay() {
        Instant noon = Instant.parse("2026-02-05T05:00:00Z");
        assertThat(vi.formats().moment(noon, noon)).isEqualTo("12:00");
        assertThat(vi.formats().moment(noon, LocalDate.of(2026, 2, 6))).isEqualTo("12:00 ngày 05/02/2026");
        assertThat(en.formats().moment(noon, LocalDate.of(2026, 2, 6))).isEqualTo("12:00 on 5 February 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01 | 01/01/2026 | ngày 01 tháng 01 năm 2026 | 1 January 2026",
                "2026-02-28 | 28/02/2026 | ngày 28 tháng 02 năm 2026 | 28 February 2026",
                "2026-03-09 | 09/03/2026 | ngày 09 tháng 3 năm 2026 | 9 March 2026",
                "2026-12-31 | 31/12/2026 | ngày 31 tháng 12 năm 2026 | 31 December 2026"
            })
    void twoDigitsAreForDaysBelowTenAndForJanuaryAndFebruary(
            LocalDate day, String figures, String words, String english) {
        assertThat(vi.formats().date(day)).isEqualTo(figures);
        assertThat(vi.formats().longDate(day)).isEqualTo(words);
        assertThat(en.formats().longDate(day)).isEqualTo(english);
    }

    @Test
    void monthsAreWrittenShortly() {
        assertThat(vi.formats().month(YearMonth.of(2026, 2))).isEqualTo("02/2026");
        assertThat(en.formats().month(YearMonth.of(2026, 2))).isEqualTo("Feb 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "19,thế kỷ XIX,19th century",
        "21,thế kỷ XXI,21st century",
        "12,thế kỷ XII,12th century",
        "-1,thế kỷ I TCN,1st century BCE"
    })
    void centuriesAreNumberedInRomanOrWithAnOrdinal(int number, String vietnamese, String english) {
        assertThat(vi.formats().century(number)).isEqualTo(vietnamese);
        assertThat(en.formats().century(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1871 | 1871 | 1871",
                "17XX | thế kỷ XVIII | 18th century",
                "187X | thập niên 1870 | 1870s",
                "1871? | 1871 (chưa chắc) | 1871 (uncertain)",
                "1871~ | khoảng 1871 | about 1871",
                "1790/1802 | 1790 – 1802 | 1790 – 1802",
                "../1802 | đến 1802 | until 1802",
                "2026/.. | từ 2026 | since 2026",
                "1871-05 | 05/1871 | May 1871",
                "1871-05-02 | 02/05/1871 | 2 May 1871",
                "1871-02-30 | 1871-02-30 | 1871-02-30",
                "1871-XX | 1871 | 1871",
                "1871-XX-XX~ | khoảng 1871 | about 1871",
                "1871-05-XX | 05/1871 | May 1871",
                "1871-21 | mùa xuân 1871 | spring 1871",
                "-0043 | 44 TCN | 44 BCE",
                "0000 | 1 TCN | 1 BCE",
                "0938 | 938 | 938"
            })
    void edtfDatesAreSaidInWords(String edtf, String vietnamese, String english) {
        assertThat(vi.dates().of(new Edtf(edtf))).isEqualTo(vietnamese);
        assertThat(en.dates().of(new Edtf(edtf))).isEqualTo(english);
    }
}
