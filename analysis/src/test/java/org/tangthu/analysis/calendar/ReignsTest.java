package org.tangthu.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReignsTest {
    private final Reigns reigns = Reigns.bundled();

    @ParameterizedTest
    @CsvSource({
        "Gia Long, 1802", "Minh Mạng, 1820", "Minh Mệnh, 1820", "Thiệu Trị, 1841", "Tự Đức, 1848", "Thành Thái, 1889",
        "Duy Tân, 1907", "Khải Định, 1916", "Bảo Đại, 1926", "Cảnh Hưng, 1740", "Hồng Đức, 1470", "Chính Hòa, 1680",
        "Vĩnh Thịnh, 1705", "Quang Trung, 1788", "Khang Hy, 1662", "Càn Long, 1736", "Vĩnh Lạc, 1403", "Vạn Lịch, 1573",
    })
    void aReignBeginsInTheYearThatBooksCountAsItsFirst(String name, int first) {
        assertThat(named(name)).extracting(Reign::first).containsExactly(first);
    }

    /** Examinations are named in the lists of doctors by reign, number and signs: three facts that must agree. */
    @ParameterizedTest
    @CsvFileSource(resources = "examinations.csv", numLinesToSkip = 1)
    void everyExaminationFallsIntoTheYearOfItsSigns(String reign, int number, String cycle, int year) {
        assertThat(named(reign)).anySatisfy(found -> {
            assertThat(found.year(number)).isEqualTo(year);
            assertThat(found.contains(year)).isTrue();
        });
        assertThat(CanChi.of(year)).hasToString(cycle);
    }

    @Test
    void aNameBorneTwiceStandsTwice() {
        assertThat(named("Thuận Thiên")).extracting(Reign::first).containsExactly(1010, 1428);
        assertThat(named("Đại Định")).extracting(Reign::ruler).containsExactly("Lý Anh Tông", "Dương Nhật Lễ");
    }

    @Test
    void eachNameHasAsManyCharactersAsSyllables() {
        assertThat(reigns.all()).allSatisfy(reign -> assertThat(
                        reign.han().get(0).codePointCount(0, reign.han().get(0).length()))
                .as(reign.toString())
                .isEqualTo(reign.names().get(0).split(" ").length));
    }

    @Test
    void fromTheFoundingOfTheNguyenEveryYearIsCountedInVietnam() {
        for (int year = 1802; year <= 1945; year++) {
            assertThat(reigns.of(year))
                    .as("%d", year)
                    .extracting(Reign::dynasty)
                    .contains("Nguyễn");
        }
    }

    @Test
    void fromTheFoundingOfTheLyToTheMingNoYearIsWithoutReign() {
        for (int year = 1010; year <= 1407; year++) {
            assertThat(reigns.of(year)).as("%d", year).isNotEmpty();
        }
    }

    private List<Reign> named(String name) {
        return reigns.all().stream()
                .filter(reign -> reign.names().contains(name))
                .toList();
    }
}
