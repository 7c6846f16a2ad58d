package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

class NavDatesTest {
    @ParameterizedTest
    @CsvSource({"1871, 1871-01-01", "1871-05, 1871-05-01", "1871-05-19, 1871-05-19", "0938, 0938-01-01"})
    void aYearMonthOrDayStandsAtItsBeginning(String edtf, LocalDate day) {
        assertThat(NavDates.of(List.of(date(edtf, "created")))).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "187X",
                "18XX",
                "1871?",
                "1871~",
                "1871-XX",
                "1871-21",
                "1790/1802",
                "../1802",
                "1871/",
                "-0111",
                "0000",
                "Y-170000002",
                "1871-02-30"
            })
    void whatIsNotOneCertainTimeStandsNowhere(String edtf) {
        assertThat(NavDates.of(List.of(date(edtf, "created")))).isEmpty();
    }

    @Test
    void onlyTheMakingOfAnItemCountsAndTheFirstDateThatIsCertain() {
        assertThat(NavDates.of(List.of(
                        date("1802", "about"),
                        date("187X", "created"),
                        date("1902", "printed"),
                        date("1903", "copied"))))
                .contains(LocalDate.of(1902, 1, 1));
        assertThat(NavDates.of(Stream.of("about", "acquired", "collected", "digitized", "valid")
                        .map(role -> date("1871", role))
                        .toList()))
                .isEmpty();
    }

    @Test
    void aDateOnlyInWordsIsNone() {
        assertThat(NavDates.of(List.of(new ItemDate(Optional.empty(), Optional.of("Tự Đức 24"), "created"))))
                .isEmpty();
    }

    private static ItemDate date(String edtf, String role) {
        return new ItemDate(Optional.of(new Edtf(edtf)), Optional.empty(), role);
    }
}
