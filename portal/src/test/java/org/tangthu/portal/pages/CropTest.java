package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.search.Spot;
import org.tangthu.repository.text.Box;

class CropTest {
    private static final Pattern REQUEST =
            Pattern.compile("/s/(\\d+),(\\d+),(\\d+),(\\d+)/(\\d+),(\\d+)/0/default\\.jpg");

    private static Crop of(int x, int y, int width, int height) {
        return Crop.of(new Spot(new Box(x, y, width, height), 3_000, 4_000), "/s");
    }

    @Test
    void aLineOfAScanIsShownAtHalfItsSizeWithWhatStandsAround() {
        Crop crop = of(1_500, 2_000, 200, 60);
        assertThat(crop.image()).isEqualTo("/s/1120,1856,960,320/480,160/0/default.jpg");
        assertThat(crop.mark()).isEqualTo(new Box(190, 72, 100, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, 40",
        "2990, 3990, 10, 10",
        "2000, 10, 990, 50",
        "10, 100, 60, 3000",
        "0, 0, 3000, 4000",
        "1500, 2000, 1, 1",
        "100, 100, 300, 300",
    })
    void theWordsAreInTheCropWhereverTheyStand(int x, int y, int width, int height) {
        Crop crop = of(x, y, width, height);
        Matcher request = REQUEST.matcher(crop.image());
        assertThat(request.matches()).as(crop.image()).isTrue();
        int[] numbers = new int[6];
        for (int i = 0; i < 6; i++) {
            numbers[i] = Integer.parseInt(request.group(i + 1));
        }
        assertThat(numbers[0] + numbers[2]).as("within the image").isLessThanOrEqualTo(3_000);
        assertThat(numbers[1] + numbers[3]).isLessThanOrEqualTo(4_000);
        assertThat(x).isBetween(numbers[0], numbers[0] + numbers[2]);
        assertThat(y).isBetween(numbers[1], numbers[1] + numbers[3]);
        assertThat(numbers[4]).as("as small as a tile").isBetween(1, Crop.WIDTH);
        assertThat(numbers[5]).isBetween(1, Crop.HEIGHT);
        assertThat(crop.mark().x() + crop.mark().width()).isLessThanOrEqualTo(crop.width());
        assertThat(crop.mark().y() + crop.mark().height()).isLessThanOrEqualTo(crop.height());
    }

    @Test
    void anImageThatIsSmallerThanACropIsShownWhole() {
        Crop crop = Crop.of(new Spot(new Box(2, 2, 5, 5), 10, 10), "/s");
        assertThat(crop.image()).isEqualTo("/s/0,0,10,10/10,10/0/default.jpg");
    }

    @Test
    void neighbouringHitsShowOnePicture() {
        assertThat(of(1_504, 2_004, 196, 60).image())
                .isEqualTo(of(1_510, 2_006, 190, 56).image());
    }
}
