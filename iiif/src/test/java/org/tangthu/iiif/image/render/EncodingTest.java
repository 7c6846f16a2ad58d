package org.tangthu.iiif.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.image.request.Rotation;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.TestPictures;

/** Every format, read by the plug-ins of the Java runtime, shows the colours that went in. */
class EncodingTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;
    private static final Rotation ASLANT = new Rotation(false, 30);

    /** Tolerances: JPEG and WebP lose a little, GIF has 256 colours, the others keep every sample. */
    @ParameterizedTest
    @CsvSource({"JPG, 6", "PNG, 0", "WEBP, 10", "GIF, 12", "TIF, 0"})
    void aFormatKeepsColoursAndGreys(Format format, int tolerance) throws IOException {
        BufferedImage colour = decoded(encoded(colour(), Optional.empty(), Quality.DEFAULT, format));
        BufferedImage grey = decoded(encoded(grey(), Optional.empty(), Quality.DEFAULT, format));

        for (int x = 20; x < WIDTH; x += 40) {
            close(colour.getRGB(x, 60), TestPictures.rgb(x, 60, WIDTH, HEIGHT), tolerance);
            int[] sample = grey.getRaster().getPixel(x, 60, (int[]) null);
            assertThat(sample[0]).isCloseTo(255 * x / (WIDTH - 1), Offset.offset(tolerance));
        }
        assertThat(colour.getWidth()).isEqualTo(WIDTH);
        assertThat(colour.getHeight()).isEqualTo(HEIGHT);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void grayIsLuma(Format format) throws IOException {
        BufferedImage gray = decoded(encoded(colour(), Optional.empty(), Quality.GRAY, format));

        int rgb = TestPictures.rgb(150, 30, WIDTH, HEIGHT);
        double luma = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        assertThat((double) gray.getRaster().getPixel(150, 30, (int[]) null)[0]).isCloseTo(luma, Offset.offset(4.0));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "JPG", mode = EnumSource.Mode.EXCLUDE)
    void bitonalIsBlackAndWhite(Format format) throws IOException {
        BufferedImage bitonal = decoded(encoded(colour(), Optional.empty(), Quality.BITONAL, format));

        assertThat(bitonal.getRGB(3, 3) & 0xffffff).isLessThan(0x050505);
        assertThat(bitonal.getRGB(WIDTH - 3, HEIGHT - 3) & 0xff).isGreaterThan(0xfa);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "JPG", mode = EnumSource.Mode.EXCLUDE)
    void theGroundBehindATurnedImageIsTransparentWhereTheFormatCan(Format format) throws IOException {
        for (Pixels picture : new Pixels[] {colour(), grey()}) {
            Pixels turned = Turning.turn(picture, ASLANT);
            Pixels cover = Turning.cover(new Dimensions(WIDTH, HEIGHT), ASLANT);
            BufferedImage image = decoded(encoded(turned, Optional.of(cover), Quality.DEFAULT, format));

            assertThat(image.getRGB(1, 1) >>> 24).isZero();
            assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                    .isEqualTo(255);
        }
    }

    @Test
    void theGroundOfAJpegIsWhite() throws IOException {
        BufferedImage image =
                decoded(encoded(Turning.turn(colour(), ASLANT), Optional.empty(), Quality.DEFAULT, Format.JPG));

        close(image.getRGB(1, 1), 0xffffff, 4);
    }

    private static byte[] encoded(Pixels pixels, Optional<Pixels> cover, Quality quality, Format format)
            throws IOException {
        return Encoding.encode(pixels, cover, quality, format, JpegSettings.ofQuality(90));
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void close(int seen, int expected, int tolerance) {
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(seen >> shift & 0xff).isCloseTo(expected >> shift & 0xff, Offset.offset(tolerance));
        }
    }

    private static Pixels colour() {
        Pixels pixels = Pixels.blank(WIDTH, HEIGHT, 3);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = TestPictures.rgb(i % WIDTH, i / WIDTH, WIDTH, HEIGHT);
            pixels.data()[3 * i] = (byte) (rgb >> 16);
            pixels.data()[3 * i + 1] = (byte) (rgb >> 8);
            pixels.data()[3 * i + 2] = (byte) rgb;
        }
        return pixels;
    }

    private static Pixels grey() {
        Pixels pixels = Pixels.blank(WIDTH, HEIGHT, 1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            pixels.data()[i] = (byte) (255 * (i % WIDTH) / (WIDTH - 1));
        }
        return pixels;
    }
}
