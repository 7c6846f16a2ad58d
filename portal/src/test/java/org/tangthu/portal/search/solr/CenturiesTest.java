package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

class CenturiesTest {
    @ParameterizedTest
    @CsvSource({
        "1871, 19",
        "1800, 18",
        "1801, 19",
        "1871-05?, 19",
        "18XX, '18,19'",
        "187X, 19",
        "1790/1802, '18,19'",
        "../1802, 19",
        "1790/.., 18",
        "0001, 1",
        "0000, -1",
        "-0099, -1",
        "-0100, -2",
        "-0050/0050, '-1,1'",
        "Y-170000002, -1700001",
        "0100/1990, '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20'",
        "-3000/1990, ''",
    })
    void aDateCountsInEveryCenturyThatItMayLieIn(String edtf, String centuries) {
        assertThat(String.join(",", Centuries.of(List.of(date(edtf, "created")))))
                .isEqualTo(centuries);
    }

    @Test
    void onlyTheMakingCounts() {
        List<ItemDate> dates = List.of(date("1871", "about"), date("2020", "digitized"), date("1925", "copied"));
        assertThat(Centuries.of(dates)).containsExactly("20");
        assertThat(Centuries.firstYear(dates)).hasValue(1925);
    }

    @Test
    void withoutAYearThereIsNoCentury() {
        ItemDate printed = new ItemDate(Optional.empty(), Optional.of("Tự Đức 24"), "created");
        assertThat(Centuries.of(List.of(printed))).isEmpty();
        assertThat(Centuries.firstYear(List.of(printed))).isEqualTo(OptionalInt.empty());
    }

    private static ItemDate date(String edtf, String role) {
        return new ItemDate(Optional.of(new Edtf(edtf)), Optional.empty(), role);
    }
}
