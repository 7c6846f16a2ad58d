package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.image.ImageServer.address;
import static org.tangthu.iiif.image.ImageServer.header;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;

/** Section 4 of both specifications: what an image request shows, in which size, format and canonical form. */
class ImageAnswerTest {
    @RegisterExtension
    static final ImageServer images = new ImageServer();

    /** Of a page of 1300 x 900 pixels: version, request, size of the answer, canonical form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | full/max/0/default.jpg              | 1300x900 | full/max/0/default.jpg",
                "3 | full/max/0/color.png                | 1300x900 | full/max/0/default.png",
                "3 | square/300,/0/default.jpg           | 300x300  | 200,0,900,900/300,300/0/default.jpg",
                "3 | 100,50,700,350/350,/0/default.jpg   | 350x175  | 100,50,700,350/350,175/0/default.jpg",
                "3 | 100,50,700,350/,175/0/default.png   | 350x175  | 100,50,700,350/350,175/0/default.png",
                "3 | pct:10,10,50,50/pct:50/0/default.jpg| 325x225  | 130,90,650,450/325,225/0/default.jpg",
                "3 | 1200,800,500,500/max/0/default.jpg  | 100x100  | 1200,800,100,100/max/0/default.jpg",
                "3 | full/!200,200/0/default.jpg         | 200x138  | full/200,138/0/default.jpg",
                "3 | full/300,300/0/default.jpg          | 300x300  | full/300,300/0/default.jpg",
                "3 | 0,0,100,100/^250,250/0/default.jpg  | 250x250  | 0,0,100,100/^250,250/0/default.jpg",
                "3 | 0,0,100,100/^!300,200/0/default.jpg | 200x200  | 0,0,100,100/^200,200/0/default.jpg",
                "3 | 0,0,10,5/^pct:1000/0/default.jpg    | 100x50   | 0,0,10,5/^100,50/0/default.jpg",
                "3 | full/650,450/90/default.jpg         | 450x650  | full/650,450/90/default.jpg",
                "3 | full/650,450/180.0/default.jpg      | 650x450  | full/650,450/180/default.jpg",
                "3 | full/100,100/45/default.png         | 142x142  | full/100,100/45/default.png",
                "3 | full/650,450/!180/gray.jpg          | 650x450  | full/650,450/!180/gray.jpg",
                "3 | full/650,450/0/bitonal.png          | 650x450  | full/650,450/0/bitonal.png",
                "3 | full/200,138/0/default.gif          | 200x138  | full/200,138/0/default.gif",
                "3 | full/200,138/0/gray.tif             | 200x138  | full/200,138/0/gray.tif",
                "3 | full/200,138/!30/default.webp       | 243x220  | full/200,138/!30/default.webp",
                "2 | full/full/0/default.jpg             | 1300x900 | full/full/0/default.jpg",
                "2 | full/max/0/default.jpg              | 1300x900 | full/full/0/default.jpg",
                "2 | square/300,/0/color.jpg             | 300x300  | 200,0,900,900/300,/0/default.jpg",
                "2 | 100,50,700,350/,175/0/default.png   | 350x175  | 100,50,700,350/350,/0/default.png",
                "2 | pct:10,10,50,50/pct:50/0/default.jpg| 325x225  | 130,90,650,450/325,/0/default.jpg",
                "2 | full/!200,200/0/default.jpg         | 200x138  | full/200,/0/default.jpg",
                "2 | full/300,300/0/default.jpg          | 300x300  | full/300,300/0/default.jpg",
                "2 | 0,0,100,100/250,/0/default.jpg      | 250x250  | 0,0,100,100/250,/0/default.jpg",
                "2 | 0,0,100,100/!250,250/0/default.jpg  | 100x100  | 0,0,100,100/full/0/default.jpg",
                "2 | 0,0,10,5/pct:1000/0/default.jpg     | 100x50   | 0,0,10,5/100,/0/default.jpg",
                "2 | full/650,/270/gray.jpg              | 450x650  | full/650,/270/gray.jpg",
                "2 | full/100,100/0.5/default.png        | 101x101  | full/100,100/.5/default.png",
                "2 | full/650,/!0/bitonal.png            | 650x450  | full/650,/!0/bitonal.png",
                "2 | full/200,/0/default.gif             | 200x138  | full/200,/0/default.gif",
                "2 | full/200,/0/default.tif             | 200x138  | full/200,/0/default.tif",
                "2 | full/200,/0/default.webp            | 200x138  | full/200,/0/default.webp",
            })
    void anAnswerHasTheSizeItWasAskedForAndNamesItsCanonicalForm(
            int version, String request, String size, String canonical) throws IOException {
        HttpResponse<byte[]> response = images.get(version, images.open, "/" + request);
        BufferedImage image = ImageServer.image(response);

        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(size);
        assertThat(header(response, "Link"))
                .isEqualTo("<" + TestRepository.BASE + address(version, images.open, "/" + canonical)
                        + ">;rel=\"canonical\",<http://iiif.io/api/image/" + version
                        + "/level2.json>;rel=\"profile\"");
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "webp, image/webp", "gif, image/gif", "tif, image/tiff"})
    void aFormatHasItsMediaType(String format, String mediaType) {
        HttpResponse<byte[]> response = images.get(images.open, "/full/100,/0/default." + format);

        assertThat(header(response, "Content-Type")).isEqualTo(mediaType);
    }

    /** Where a point of the page is seen in the answer, and that it has its colour there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/1000,/0/default.png 500 300 650 390",
                "full/400,/0/default.png 200 60 650 195",
                "400,300,600,400/600,/0/default.png 50 60 450 360",
                "400,300,600,400/150,/0/default.png 75 50 700 500",
                "400,300,100,100/^400,/0/default.png 200 200 450 350",
                "full/650,/90/default.png 40 30 60 820",
                "full/650,/180/default.png 30 40 1240 820",
                "full/650,/270/default.png 30 40 1220 60",
                "full/650,/!0/default.png 30 400 1240 800",
                "full/650,/!90/default.png 40 30 1240 820",
                "full/650,/!180/default.png 30 40 60 820",
                "full/650,/!270/default.png 30 40 80 60",
                "full/650,/180/default.tif 30 40 1240 820",
                "full/650,/180/default.webp 30 40 1240 820"
            })
    void everyPixelStandsWhereItBelongs(String request, int x, int y, int pageX, int pageY) throws Exception {
        int seen = images.image(3, images.open, "/" + request).getRGB(x, y);

        int expected = TestPictures.rgb(pageX, pageY, ImageServer.WIDTH, ImageServer.HEIGHT);
        for (int shift : new int[] {16, 8}) {
            assertThat(seen >> shift & 0xff).isCloseTo(expected >> shift & 0xff, Offset.offset(6));
        }
    }

    /** The outermost pixels are the page's outermost, whichever level they come from. */
    @ParameterizedTest
    @ValueSource(
            strings = {"full/max", "full/1299,899", "full/650,450", "full/651,451", "full/163,113", "full/^2600,1800"})
    void nothingIsLostAtTheEdges(String request) throws Exception {
        BufferedImage image = images.image(3, images.open, "/" + request + "/0/default.png");

        int step = Math.max(1, ImageServer.WIDTH / image.getWidth());
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        assertThat(image.getRGB(0, bottom) >> 16 & 0xff).isLessThanOrEqualTo(3 + step);
        assertThat(image.getRGB(right, bottom) >> 16 & 0xff).isGreaterThanOrEqualTo(252 - step);
        assertThat(image.getRGB(right, 0) >> 8 & 0xff).isLessThanOrEqualTo(3 + step);
        assertThat(image.getRGB(right, bottom) >> 8 & 0xff).isGreaterThanOrEqualTo(252 - step);
    }

    @Test
    void grayHasOneChannelAndBitonalTwoValues() throws Exception {
        BufferedImage gray = images.image(3, images.open, "/full/200,/0/gray.jpg");
        BufferedImage bitonal = images.image(3, images.open, "/full/200,/0/bitonal.png");

        assertThat(gray.getRaster().getNumBands()).isEqualTo(1);
        assertThat(bitonal.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(bitonal.getRGB(2, 2) & 0xffffff).isZero();
        assertThat(bitonal.getRGB(197, 135) & 0xffffff).isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @CsvSource({"png, 0", "webp, 0", "gif, 0", "tif, 0", "jpg, 255"})
    void behindAnImageTurnedAslantTheGroundIsTransparentWhereTheFormatCanAndElseWhite(String format, int alpha)
            throws Exception {
        int corner =
                images.image(3, images.open, "/full/200,/30/default." + format).getRGB(0, 0);

        assertThat(corner >>> 24).isEqualTo(alpha);
        assertThat(alpha == 0 || (corner & 0xff) > 250).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | full/full/0/default.jpg      | 400",
                "3 | full/1301,/0/default.jpg     | 400",
                "3 | full/^6000,6000/0/default.jpg| 400",
                "3 | full/max/0/default.jp2       | 400",
                "3 | full/max/0/default.webp.jpg  | 400",
                "3 | full/max/0/native.jpg        | 400",
                "3 | full/max/361/default.jpg     | 400",
                "3 | full/max/0                   | 400",
                "3 | 1300,0,10,10/max/0/default.jpg | 400",
                "3 | 0,0,10,1/^20000,2000/0/default.jpg | 400",
                "3 | 0,0,100,1/^17000,/0/default.webp | 400",
                "2 | full/^650,/0/default.jpg     | 400",
                "2 | full/6000,6000/0/default.jpg | 400",
                "2 | full/pct:999/0/default.jpg   | 400",
                "2 | full/full/0/default.jp2      | 400",
                "2 | full/full/0/native.jpg       | 400",
            })
    void whatIsNotOfferedIsRefusedWithAReason(int version, String request, int status) {
        HttpResponse<byte[]> response = images.get(version, images.open, "/" + request);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(new String(response.body())).isNotBlank();
    }
}
