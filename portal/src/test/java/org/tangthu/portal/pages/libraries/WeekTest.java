package org.tangthu.portal.pages.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.SampleEditions;
import org.tangthu.portal.pages.libraries.LibraryPage.Days;
import org.tangthu.repository.model.OpeningHours;

class WeekTest {
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static OpeningHours hours(Set<DayOfWeek> days, String opens, String closes) {
        return new OpeningHours(days, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static List<Days> week(Language language, OpeningHours... hours) {
        return Week.of(List.of(hours), SampleEditions.of(language));
    }

    @Test
    void daysThatFollowEachOtherAndAreAlikeStandTogetherWithTheirTimesInOrder() {
        assertThat(week(
                        Language.VI,
                        hours(WORKING, "13:30", "17:00"),
                        hours(Set.of(DayOfWeek.SATURDAY), "08:00", "16:00"),
                        hours(WORKING, "07:30", "11:30")))
                .containsExactly(
                        new Days("Thứ Hai – Thứ Sáu", List.of("07:30 – 11:30", "13:30 – 17:00")),
                        new Days("Thứ Bảy", List.of("08:00 – 16:00")),
                        new Days("Chủ nhật", List.of()));
    }

    @Test
    void alikeDaysThatDoNotFollowEachOtherStandApart() {
        assertThat(week(Language.EN, hours(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), "08:00", "12:00")))
                .extracting(Days::label)
                .containsExactly("Monday", "Tuesday", "Wednesday", "Thursday – Sunday");
    }

    @Test
    void whoTellsNoHoursIsNotSaidToBeClosed() {
        assertThat(week(Language.VI)).isEmpty();
    }
}
