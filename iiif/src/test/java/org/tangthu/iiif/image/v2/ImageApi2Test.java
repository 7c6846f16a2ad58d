package org.tangthu.iiif.image.v2;

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

/** Sections 4.1 to 4.7 of the specification, on its own picture of 300 x 200 pixels where it has one. */
class ImageApi2Test {
    private static final Limits LIMITS = new Limits(1_000_000, true);
    private static final ServedImage PICTURE = TestImage.of(300, 200, LIMITS);

    private final ImageApi api = TestImage.api2();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 4.1 Region
                "full/full                | 300x200 | full/full",
                "square/full              | 200x200 | 50,0,200,200/full",
                "125,15,120,140/full      | 120x140 | 125,15,120,140/full",
                "pct:41.6,7.5,40,70/full  | 120x140 | 125,15,120,140/full",
                "125,15,200,200/full      | 175x185 | 125,15,175,185/full",
                "pct:41.6,7.5,66.6,100/full| 175x185| 125,15,175,185/full",
                "0,0,300,200/full         | 300x200 | full/full",
                // 4.2 Size
                "full/max                 | 300x200 | full/full",
                "full/150,                | 150x100 | full/150,",
                "full/,150                | 225x150 | full/225,",
                "full/pct:50              | 150x100 | full/150,",
                "full/pct:100             | 300x200 | full/full",
                "full/300,200             | 300x200 | full/full",
                "full/150,100             | 150x100 | full/150,",
                "full/225,100             | 225x100 | full/225,100",
                "full/!225,100            | 150x100 | full/150,",
                "full/!1000,1000          | 300x200 | full/full",
                // sizeAboveFull
                "full/600,                | 600x400 | full/600,",
                "full/,400                | 600x400 | full/600,",
                "full/pct:120             | 360x240 | full/360,",
                "full/360,360             | 360x360 | full/360,360",
                "0,0,10,10/500,           | 500x500 | 0,0,10,10/500,",
                // to the nearest pixel
                "full/100,                | 100x67  | full/100,",
                "full/100,66              | 100x66  | full/100,66",
                "full/,67                 | 101x67  | full/101,",
                "0,0,300,1/10,            | 10x1    | 0,0,300,1/10,",
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
                // 4.3 Rotation, 4.4 Quality, 4.5 Format
                "0/default.jpg      | 0/default.jpg",
                "90/color.png       | 90/default.png",
                "360/gray.jpg       | 0/gray.jpg",
                "!0/bitonal.png     | !0/bitonal.png",
                "!180.0/default.jpg | !180/default.jpg",
                "22.50/default.png  | 22.5/default.png",
                "0.5/default.jpg    | .5/default.jpg",
                "!0.50/default.jpg  | !.5/default.jpg",
                "10.5/default.jpg   | 10.5/default.jpg",
            })
    void everyFormOfRotationQualityAndFormatHasItsCanonicalForm(String text, String canonical) {
        ImageRequest request = parse("full/full/" + text);

        assertThat(api.canonical(request, request.resolve(PICTURE), PICTURE)).isEqualTo("full/full/" + canonical);
        assertThat(parse("full/full/" + canonical).rotation()).isEqualTo(request.rotation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0,0,10/full/0/default.jpg",
                "300,0,10,10/full/0/default.jpg",
                "full/^150,/0/default.jpg",
                "full/^max/0/default.jpg",
                "full/^full/0/default.jpg",
                "full/!full/0/default.jpg",
                "full/!max/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/pct:0/0/default.jpg",
                "full/pct:0.001/0/default.jpg",
                "full/pct:1000/0/default.jpg",
                "full/2000,/0/default.jpg",
                "full/1300,1300/0/default.jpg",
                "full/65501,1/0/default.jpg",
                "full/full/361/default.jpg",
                "full/full/0/native.jpg",
                "full/full/0/grey.jpg",
                "full/full/0/default.jp2",
                "full/full/0/default",
                "full/full/0",
            })
    void whatTheSpecificationForbidsIsRefused(String text) {
        assertThatThrownBy(() -> parse(text).resolve(PICTURE)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void maxKeepsToTheLimitAndFullBeyondItIsRefused() {
        ServedImage large = TestImage.of(4000, 1000, LIMITS);
        ImageRequest max = parse("full/max/0/default.jpg");

        assertThat(api.canonical(max, max.resolve(large), large)).isEqualTo("full/2000,/0/default.jpg");
        assertThatThrownBy(() -> parse("full/full/0/default.jpg").resolve(large))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> parse("full/4000,/0/default.jpg").resolve(large))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anImageThatIsNeverEnlargedSaysSo() {
        ServedImage preview = TestImage.of(300, 200, new Limits(1_000_000, false));

        assertThatThrownBy(() -> parse("full/301,/0/default.jpg").resolve(preview))
                .isInstanceOf(NotOfferedException.class);
        assertThat(parse("full/!500,500/0/default.jpg").resolve(preview).size()).isEqualTo(preview.size());
    }

    /** The pyramid rounds up where the aspect rule would round down: the canonical form is the width alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0,2048,1001/512,        | 512x251 | 0,0,2048,1001/512,",
                "0,0,2048,1001/512,251     | 512x251 | 0,0,2048,1001/512,",
                "0,0,2048,1001/,251        | 512x251 | 0,0,2048,1001/512,",
                "0,0,2048,1001/512,250     | 512x250 | 0,0,2048,1001/512,250",
                "0,0,2047,1001/512,        | 512x250 | 0,0,2047,1001/512,",
                "2048,0,953,1001/477,      | 477x501 | 2048,0,953,1001/477,",
                "full/376,                 | 376x126 | full/376,",
                "full/!376,376             | 376x126 | full/376,",
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
