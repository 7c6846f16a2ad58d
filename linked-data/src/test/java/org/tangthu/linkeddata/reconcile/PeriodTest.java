package org.tangthu.linkeddata.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "1871, 1871-01-01, 1871-12-31",
        "1871-02, 1871-02-01, 1871-02-28",
        "1871-05-07?, 1871-05-07, 1871-05-07",
        "187X, 1870-01-01, 1879-12-31",
        "1766/1820, 1766-01-01, 1820-12-31",
        "1997-01-01/2025-06-30, 1997-01-01, 2025-06-30",
        "5/2/2026, 2026-02-05, 2026-02-05",
        "2025-07-01T17:00:00.000Z, 2025-07-01, 2025-07-01",
        "1871-21, 1871-01-01, 1871-12-31"
    })
    void datesOfManyWritingsAreUnderstood(String text, String first, String last) {
        Period period = Period.parse(text).orElseThrow();
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tự Đức 24", "31/31/2020", "1900/1800", "/", "2025-13-01", "2025-02-30"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01/.., 2030, 1",
        "2025-07-01/.., 2025-06-30, 0",
        "../1968, 1960, 1",
        "1871, 1870/1880, 1",
        "1766/1820, 1821, 0",
        "2001, 2000-07-02/2001-07-02, 0.5"
    })
    void periodsFitAsFarAsTheShorterLiesInTheLonger(String one, String other, double overlap) {
        Period a = Period.parse(one).orElseThrow();
        Period b = Period.parse(other).orElseThrow();
        assertThat(a.overlap(b)).isCloseTo(overlap, within(0.01));
        assertThat(b.overlap(a)).isEqualTo(a.overlap(b));
    }
}
