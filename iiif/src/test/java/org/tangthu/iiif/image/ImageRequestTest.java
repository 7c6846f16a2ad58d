package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.image.v3.Syntax;

class ImageRequestTest {
    private static final Limits LIMITS = new Limits(1_000_000, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/max/0/default.jpg",
                "square/^max/90/color.png",
                "125,15,120,140/!225,100/!0/gray.jpg",
                "pct:41.6,7.5,40,70/pct:50/22.5/bitonal.png",
                "0,0,1,1/150,/!180/default.jpg",
                "full/^,150/0/default.jpg",
                "full/^225,100/0/default.jpg",
                "full/^!225,100/0/default.jpg",
                "full/^pct:120/0/default.jpg"
            })
    void whatIsParsedIsWrittenTheSame(String text) {
        assertThat(parse(text)).hasToString(text);
    }

    /** The specification's own picture of 300 x 200 pixels (sections 4.1 and 4.2), and the edges of what it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/max 0 0 300 200 300 200",
                "square/max 50 0 200 200 200 200",
                "125,15,120,140/max 125 15 120 140 120 140",
                "pct:41.6,7.5,40,70/max 125 15 120 140 120 140",
                "125,15,200,200/max 125 15 175 185 175 185",
                "pct:41.6,7.5,66.6,100/max 125 15 175 185 175 185",
                "full/150, 0 0 300 200 150 100",
                "full/,150 0 0 300 200 225 150",
                "full/^360, 0 0 300 200 360 240",
                "full/^,240 0 0 300 200 360 240",
                "full/pct:50 0 0 300 200 150 100",
                "full/^pct:120 0 0 300 200 360 240",
                "full/225,100 0 0 300 200 225 100",
                "full/^360,360 0 0 300 200 360 360",
                "full/!225,100 0 0 300 200 150 100",
                "full/!1000,1000 0 0 300 200 300 200",
                "full/^!360,360 0 0 300 200 360 240",
                "0,0,300,1/10, 0 0 300 1 10 1",
                "full/^max 0 0 300 200 1224 816"
            })
    void regionAndSizeBecomePixels(String text, int x, int y, int width, int height, int toWidth, int toHeight) {
        ImageRequest.Cut cut = parse(text + "/0/default.jpg").resolve(new Dimensions(300, 200), LIMITS);

        assertThat(cut.region()).isEqualTo(new Rectangle(x, y, width, height));
        assertThat(cut.size()).isEqualTo(new Dimensions(toWidth, toHeight));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/max full/max",
                "0,0,300,200/300, full/max",
                "full/!150,150 full/150,100",
                "125,15,200,200/max 125,15,175,185/max",
                "pct:0,0,50,50/pct:50 0,0,150,100/75,50",
                "full/^360, full/^360,240"
            })
    void requestsForTheSamePixelsHaveOneCanonicalForm(String text, String canonical) {
        ImageRequest request = parse(text + "/0/default.jpg");
        Dimensions image = new Dimensions(300, 200);

        assertThat(Syntax.canonical(request, request.resolve(image, LIMITS), image))
                .isEqualTo(canonical + "/0/default.jpg");
    }

    @Test
    void theLargestAnswerKeepsToTheLimitAndExplicitSizesBeyondItAreRefused() {
        Dimensions large = new Dimensions(4000, 1000);

        assertThat(parse("full/max/0/default.jpg").resolve(large, LIMITS).size())
                .isEqualTo(new Dimensions(2000, 500));
        assertThat(parse("full/!3000,3000/0/default.jpg").resolve(large, LIMITS).size())
                .isEqualTo(new Dimensions(2000, 500));
        assertThatThrownBy(() -> parse("full/4000,/0/default.jpg").resolve(large, LIMITS))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void identifiersAreTakenApart() {
        assertThat(ImageId.parse("b123.0001")).isEqualTo(new ImageId("b123", "0001", false));
        assertThat(ImageId.parse("b123.0001.preview")).isEqualTo(new ImageId("b123", "0001", true));
        for (String wrong :
                List.of("", ".", "b123", "b123.1", "b123.0001.", "b.0001.other", "b".repeat(100) + ".0001")) {
            assertThatThrownBy(() -> ImageId.parse(wrong)).isInstanceOf(NotFoundException.class);
        }
    }

    private static ImageRequest parse(String text) {
        return Syntax.parse(Arrays.asList(text.split("/", -1)));
    }
}
