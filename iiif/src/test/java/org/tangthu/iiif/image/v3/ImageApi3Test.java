package org.tangthu.iiif.image.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotOfferedException;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.testing.TestImage;

/** Sections 4.1 to 4.8 of the specification, on its own picture of 300 x 200 pixels where it has one. */
class ImageApi3Test {
    private static final Limits LIMITS = new Limits(1_000_000, true);
    private static final ServedImage PICTURE = TestImage.of(300, 200, LIMITS);

    private final ImageApi api = TestImage.api3();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 4.1 Region
                "full/max                 | 300x200 | full/max",
                "square/max               | 200x200 | 50,0,200,200/max",
                "125,15,120,140/max       | 120x140 | 125,15,120,140/max",
                "pct:41.6,7.5,40,70/max   | 120x140 | 125,15,120,140/max",
                "125,15,200,200/max       | 175x185 | 125,15,175,185/max",
                "pct:41.6,7.5,66.6,100/max| 175x185 | 125,15,175,185/max",
                "0,0,300,200/max          | 300x200 | full/max",
                "0,0,999999999,999999999/max | 300x200 | full/max",
                "pct:0,0,100,100/max      | 300x200 | full/max",
                "pct:.5,0.50,50,50/max    | 150x100 | 2,1,150,100/max",
                "299,199,1,1/max          | 1x1     | 299,199,1,1/max",
                // 4.2 Size
                "full/^max                | 1224x816| full/^max",
                "full/150,                | 150x100 | full/150,100",
                "full/^150,               | 150x100 | full/150,100",
                "full/^360,               | 360x240 | full/^360,240",
                "full/,150                | 225x150 | full/225,150",
                "full/^,240               | 360x240 | full/^360,240",
                "full/pct:50              | 150x100 | full/150,100",
                "full/pct:100             | 300x200 | full/max",
                "full/pct:33.3            | 100x67  | full/100,67",
                "full/^pct:120            | 360x240 | full/^360,240",
                "full/225,100             | 225x100 | full/225,100",
                "full/^360,360            | 360x360 | full/^360,360",
                "full/^1224,816           | 1224x816| full/^max",
                "full/!225,100            | 150x100 | full/150,100",
                "full/!1000,1000          | 300x200 | full/max",
                "full/^!360,360           | 360x240 | full/^360,240",
                "full/^!360,100           | 150x100 | full/150,100",
                "full/^!9999,9999         | 1224x816| full/^max",
                "0,0,300,1/10,            | 10x1    | 0,0,300,1/10,1",
            })
    void everyFormOfRegionAndSizeHasItsPixelsAndItsCanonicalForm(String text, String size, String canonical) {
        ImageRequest request = parse(text + "/0/default.jpg");
        ImageRequest.Cut cut = request.resolve(PICTURE);

        assertThat(cut.size().width() + "x" + cut.size().height()).isEqualTo(size);
        assertThat(api.canonical(request, cut, PICTURE)).isEqualTo(canonical + "/0/default.jpg");
        assertThat(parse(canonical + "/0/default.jpg").resolve(PICTURE)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 4.3 Rotation, 4.4 Quality, 4.5 Format, 4.7 Floating point values
                "0/default.jpg      | 0/default.jpg",
                "90/color.png       | 90/default.png",
                "360/gray.jpg       | 0/gray.jpg",
                "!0/bitonal.png     | !0/bitonal.png",
                "!180.0/default.jpg | !180/default.jpg",
                "22.5/default.png   | 22.5/default.png",
                "022.50/default.png | 22.5/default.png",
                ".5/default.jpg     | 0.5/default.jpg",
            })
    void everyFormOfRotationQualityAndFormatHasItsCanonicalForm(String text, String canonical) {
        ImageRequest request = parse("full/max/" + text);

        assertThat(api.canonical(request, request.resolve(PICTURE), PICTURE)).isEqualTo("full/max/" + canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 4.1: without extent, outside, malformed
                "0,0,0,10/max/0/default.jpg",
                "0,0,10,0/max/0/default.jpg",
                "300,0,10,10/max/0/default.jpg",
                "0,200,10,10/max/0/default.jpg",
                "pct:100,0,10,10/max/0/default.jpg",
                "pct:0,0,0,10/max/0/default.jpg",
                "-1,0,10,10/max/0/default.jpg",
                "0,0,10/max/0/default.jpg",
                "0,0,10,10,10/max/0/default.jpg",
                "0,0,10,10,/max/0/default.jpg",
                "0, 0,10,10/max/0/default.jpg",
                "1.5,0,10,10/max/0/default.jpg",
                "0x1,0,10,10/max/0/default.jpg",
                "1e3,0,10,10/max/0/default.jpg",
                "0,0,9999999999,10/max/0/default.jpg",
                "٠,0,10,10/max/0/default.jpg",
                "pct:NaN,0,10,10/max/0/default.jpg",
                "pct:0,0,Infinity,10/max/0/default.jpg",
                "pct:0.,0,10,10/max/0/default.jpg",
                "pct:0.0000000000001,0,10,10/max/0/default.jpg",
                "Full/max/0/default.jpg",
                "/max/0/default.jpg",
                // 4.2: larger than the region or the limit, nothing, malformed
                "full/full/0/default.jpg",
                "full/301,/0/default.jpg",
                "full/,201/0/default.jpg",
                "full/301,10/0/default.jpg",
                "full/pct:101/0/default.jpg",
                "full/^2000,/0/default.jpg",
                "full/^1300,1300/0/default.jpg",
                "full/^pct:999999999/0/default.jpg",
                "full/^65501,1/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/,0/0/default.jpg",
                "full/0,0/0/default.jpg",
                "full/!0,10/0/default.jpg",
                "full/pct:0/0/default.jpg",
                "full/pct:0.001/0/default.jpg",
                "full/pct:1e1/0/default.jpg",
                "full/pct:-1/0/default.jpg",
                "full/pct:NaN/0/default.jpg",
                "full/pct:/0/default.jpg",
                "full/,/0/default.jpg",
                "full/10/0/default.jpg",
                "full/!10,/0/default.jpg",
                "full/!,10/0/default.jpg",
                "full/!^10,10/0/default.jpg",
                "full/,^10/0/default.jpg",
                "full/^^10,/0/default.jpg",
                "full/10,10,/0/default.jpg",
                "full/99999999999999999999,/0/default.jpg",
                "full/-5,/0/default.jpg",
                "full/maximum/0/default.jpg",
                "full//0/default.jpg",
                // 4.3
                "full/max/361/default.jpg",
                "full/max/360.01/default.jpg",
                "full/max/-90/default.jpg",
                "full/max/+90/default.jpg",
                "full/max/NaN/default.jpg",
                "full/max/1e1/default.jpg",
                "full/max/./default.jpg",
                "full/max/!/default.jpg",
                "full/max/!!0/default.jpg",
                "full/max//default.jpg",
                // 4.4, 4.5
                "full/max/0/native.jpg",
                "full/max/0/grey.jpg",
                "full/max/0/.jpg",
                "full/max/0/default",
                "full/max/0/default.",
                "full/max/0/default.jp2",
                "full/max/0/default.pdf",
                "full/max/0/default.JPG",
                "full/max/0/default.jpg.png",
                // 2.1
                "full/max/0",
                "full/max/0/default.jpg/",
                "full/max/0/default.jpg/more",
            })
    void whatTheSpecificationForbidsIsRefused(String text) {
        assertThatThrownBy(() -> parse(text).resolve(PICTURE)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void theLargestAnswerKeepsToTheLimitAndExplicitSizesBeyondItAreRefused() {
        ServedImage large = TestImage.of(4000, 1000, LIMITS);

        assertThat(parse("full/max/0/default.jpg").resolve(large).size())
                .hasToString("Dimensions[width=2000, height=500]");
        assertThat(parse("full/^max/0/default.jpg").resolve(large))
                .isEqualTo(parse("full/max/0/default.jpg").resolve(large));
        assertThat(parse("full/!3000,3000/0/default.jpg").resolve(large).size().width())
                .isEqualTo(2000);
        assertThatThrownBy(() -> parse("full/4000,/0/default.jpg").resolve(large))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> parse("full/2001,/0/default.jpg").resolve(large))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full/^301,", "full/^max", "0,0,10,10/^!20,20", "full/^pct:101"})
    void anImageThatIsNeverEnlargedSaysSo(String text) {
        ServedImage preview = TestImage.of(300, 200, new Limits(1_000_000, false));

        assertThatThrownBy(() -> parse(text + "/0/default.jpg").resolve(preview))
                .isInstanceOf(NotOfferedException.class);
        assertThat(parse("full/^150,/0/default.jpg").resolve(preview).size().width())
                .isEqualTo(150);
    }

    /** The pyramid rounds up where a size by itself would be rounded down. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0,2048,1001/512,        | 512x251 | 0,0,2048,1001/512,251",
                "0,0,2048,1001/,251        | 512x251 | 0,0,2048,1001/512,251",
                "0,0,2048,1001/!512,512    | 512x251 | 0,0,2048,1001/512,251",
                "0,0,2048,1001/!512,250    | 511x250 | 0,0,2048,1001/511,250",
                "0,0,2048,1001/pct:25      | 512x251 | 0,0,2048,1001/512,251",
                "0,0,2048,1001/511,        | 511x250 | 0,0,2048,1001/511,250",
                "0,0,2047,1001/512,        | 512x250 | 0,0,2047,1001/512,250",
                "2048,0,953,1001/477,      | 477x501 | 2048,0,953,1001/477,501",
                "full/376,                 | 376x126 | full/376,126",
            })
    void aSizeOfATileIsTheTiles(String text, String size, String canonical) {
        ServedImage image = TestImage.of(3001, 1001, new Limits(25_000_000, true));
        ImageRequest request = parse(text + "/0/default.jpg");
        ImageRequest.Cut cut = request.resolve(image);

        assertThat(cut.size().width() + "x" + cut.size().height()).isEqualTo(size);
        assertThat(api.canonical(request, cut, image)).isEqualTo(canonical + "/0/default.jpg");
    }

    private ImageRequest parse(String text) {
        return api.parse(Arrays.asList(text.split("/", -1)));
    }
}
