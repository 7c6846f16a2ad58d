package org.tangthu.iiif.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.image.request.Region;
import org.tangthu.iiif.image.request.Rotation;
import org.tangthu.iiif.image.request.Size;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.iiif.testing.Lanczos;
import org.tangthu.iiif.testing.TestPictures;

/**
 * Regions at any place and reduction show what an exact reduction of the master shows there, whichever level they come
 * from and although they went twice through JPEG of quality 85: at least 28 dB of PSNR. An image that is shifted by a
 * fraction of a pixel does not reach that.
 */
class GeometryTest {
    private static final int WIDTH = 2311;
    private static final int HEIGHT = 2903;
    private static final int SIZE = 200;
    private static final double LEAST = 28;

    @TempDir
    static Path folder;

    private static BufferedImage master;
    private static Pyramid pyramid;

    @BeforeAll
    static void aPage() throws Exception {
        master = TestPictures.page(WIDTH, HEIGHT);
        Path file = TestPictures.save(master, folder.resolve("master.png"));
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(40_000_000))) {
            writer.write(PyramidSettings.ofQuality(85), file, folder, folder.resolve("pyramid.tif"));
        }
        pyramid = Pyramid.open(folder.resolve("pyramid.tif"));
    }

    @ParameterizedTest
    @CsvSource({
        "220, 1.1",
        "277, 1.4",
        "301, 1.5",
        "389, 1.9",
        "401, 2.0",
        "444, 2.2",
        "599, 3.0",
        "799, 4.0",
        "803, 4.0",
        "999, 5.0",
        "1301, 6.5",
        "1603, 8.0",
        "1801, 9.0",
        "2297, 11.5"
    })
    void aRegionShowsWhatAnExactReductionOfTheMasterShows(int side, double reduction) throws IOException {
        assertThat((double) side / SIZE).isCloseTo(reduction, within(0.06));
        int x = Math.min(333, WIDTH - side);
        int y = Math.min(501, HEIGHT - side);

        double[] answer = answer(x, y, side);
        assertThat(decibels(answer, Lanczos.reduce(master, x, y, side, SIZE))).isGreaterThan(LEAST);
    }

    /** Widths of which the height comes out nearly whole, so that the upper square can be compared. */
    @ParameterizedTest
    @ValueSource(ints = {121, 160, 203, 242, 285, 324, 406, 500})
    void aThumbnailShowsWhatAnExactReductionOfTheMasterShows(int width) throws IOException {
        int height = Math.round((float) width * HEIGHT / WIDTH);
        assertThat((double) width * HEIGHT / WIDTH).isCloseTo(height, within(0.1));

        Raster answer = answer(new Rectangle(0, 0, WIDTH, HEIGHT), new Dimensions(width, height));
        double[] square = answer.getPixels(0, 0, width, width, (double[]) null);
        assertThat(decibels(square, Lanczos.reduce(master, 0, 0, WIDTH, width))).isGreaterThan(LEAST);
    }

    @Test
    void aShiftByHalfAPixelOfTheAnswerWouldBeSeen() throws IOException {
        int side = 444;
        double half = 0.5 * side / SIZE;
        double[] answer = answer(333, 501, side);

        assertThat(decibels(answer, Lanczos.reduce(master, 333 + half, 501, side, SIZE)))
                .isLessThan(LEAST);
        assertThat(decibels(answer, Lanczos.reduce(master, 333 - half, 501 - half, side, SIZE)))
                .isLessThan(LEAST);
    }

    private static double[] answer(int x, int y, int side) throws IOException {
        return answer(new Rectangle(x, y, side, side), new Dimensions(SIZE, SIZE))
                .getPixels(0, 0, SIZE, SIZE, (double[]) null);
    }

    private static Raster answer(Rectangle region, Dimensions size) throws IOException {
        ImageRequest request =
                new ImageRequest(new Region.Full(), new Size.Max(false), Rotation.NONE, Quality.DEFAULT, Format.JPG);
        ImageRequest.Cut cut = new ImageRequest.Cut(region, size);
        Offering whole = Offering.whole(new Dimensions(WIDTH, HEIGHT));
        try (JpegDecoder decoder = new JpegDecoder()) {
            byte[] jpeg = new Rendering(pyramid, whole, request, cut).run(decoder, JpegSettings.ofQuality(85));
            return ImageIO.read(new ByteArrayInputStream(jpeg)).getRaster();
        }
    }

    private static double decibels(double[] actual, double[] expected) {
        double squares = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = actual[i] - expected[i];
            squares += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (squares / actual.length));
    }
}
