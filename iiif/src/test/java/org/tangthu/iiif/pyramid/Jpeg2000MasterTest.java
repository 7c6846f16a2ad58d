package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.repository.testing.RequiresProgram;

/** Masters as OpenJPEG writes them, decoded by its own program. */
@RequiresProgram({"opj_compress", "opj_decompress", "vips"})
class Jpeg2000MasterTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    @TempDir
    Path folder;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(4_000_000));
    private Path scratch;

    @BeforeEach
    void makeScratch() throws IOException {
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        writer.close();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.jp2",
                "m.j2k",
                "m",
                "m.jp2 -I -r 8",
                "m.jp2 -t 100,70 -p RPCL -TP R",
                "m.jp2 -n 3 -c [128,128] -b 32,32 -r 40,20,10,1",
                "m.jp2 -d 30,20"
            })
    void coloursComeThrough(String options) throws Exception {
        Path master = compress(TestPictures.colour(WIDTH, HEIGHT), options);
        Pixels pixels = pyramid(master);
        assertThat(pixels.channels()).isEqualTo(3);
        assertColours(pixels);
    }

    @ParameterizedTest
    @CsvSource({"rgb16, 3", "grey16, 1", "b-w, 1"})
    void otherKindsOfSamplesComeThrough(String space, int channels) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(WIDTH, HEIGHT), folder.resolve("m.png"));
        Path tiff = folder.resolve("m.tif");
        run("vips", "colourspace", png.toString(), tiff.toString(), space);
        Pixels pixels = pyramid(compress(tiff, "m.jp2"));
        assertThat(pixels.channels()).isEqualTo(channels);
        if (channels == 3) {
            assertColours(pixels);
        }
    }

    @Test
    void whatIsTransparentIsLaidOnWhite() throws Exception {
        Pixels pixels = pyramid(compress(TestPictures.withAlpha(WIDTH, HEIGHT), "m.jp2"));
        assertThat(pixel(pixels, 50, 100)).isEqualTo("about ff0000");
        assertThat(pixel(pixels, 250, 100)).isEqualTo("about ffffff");
    }

    private String pixel(Pixels pixels, int x, int y) {
        int rgb = pixels.asImage().getRGB(x, y);
        StringBuilder rounded = new StringBuilder("about ");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int value = rgb >> shift & 0xFF;
            rounded.append(value > 245 ? "ff" : value < 10 ? "00" : Integer.toHexString(value));
        }
        return rounded.toString();
    }

    @Test
    void aCutOrDamagedMasterIsRefused() throws Exception {
        byte[] sound = Files.readAllBytes(compress(TestPictures.colour(WIDTH, HEIGHT), "m.j2k"));
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(sound, sound.length / 2));
        assertThatThrownBy(() -> pyramid(cut))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining("opj_decompress cannot decode it");
        Path headless = Files.write(folder.resolve("headless"), Arrays.copyOf(sound, 20));
        assertThatThrownBy(() -> pyramid(headless)).isInstanceOf(BrokenImageException.class);
    }

    @Test
    void decodedInJavaItIsTheSame() throws Exception {
        Path master = compress(TestPictures.colour(WIDTH, HEIGHT), "m.jp2");
        Path target = folder.resolve("in-java.tif");
        pyramid(master);
        try (PyramidWriter poor = new PyramidWriter(new PixelBudget(4_000_000), new Jpeg2000(folder.toString()))) {
            poor.write(PyramidSettings.ofQuality(95), master, scratch, target);
        }
        assertThat(target).hasSameBinaryContentAs(folder.resolve("pyramid.tif"));
    }

    private Pixels pyramid(Path master) throws Exception {
        Path target = folder.resolve("pyramid.tif");
        writer.write(PyramidSettings.ofQuality(95), master, scratch, target);
        Pyramid pyramid = Pyramid.open(target);
        try (var open = pyramid.openFile()) {
            return Decoded.tile(pyramid, open, 0, 0, 0);
        }
    }

    private static void assertColours(Pixels pixels) {
        BufferedImage image = pixels.asImage();
        for (int y = 5; y < HEIGHT; y += 20) {
            for (int x = 5; x < WIDTH; x += 20) {
                int expected = TestPictures.rgb(x, y, WIDTH, HEIGHT);
                int actual = image.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat(actual >> shift & 0xFF)
                            .as("colour at %d,%d", x, y)
                            .isCloseTo(expected >> shift & 0xFF, within(14));
                }
            }
        }
    }

    private Path compress(BufferedImage picture, String options) throws Exception {
        return compress(TestPictures.save(picture, folder.resolve("source.png")), options);
    }

    private Path compress(Path source, String options) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(options.split(" ")));
        Path named = folder.resolve(words.remove(0));
        Path target = named.toString().contains(".") ? named : folder.resolve(named + ".jp2");
        words.addAll(0, List.of("opj_compress", "-i", source.toString(), "-o", target.toString()));
        run(words.toArray(new String[0]));
        return Files.move(target, named.equals(target) ? folder.resolve("x" + named.getFileName()) : named);
    }

    private static void run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", words), output)
                .isZero();
    }
}
