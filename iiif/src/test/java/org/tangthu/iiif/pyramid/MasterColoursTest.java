package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.repository.testing.RequiresProgram;

/**
 * The colours of every kind of master, against what vips makes of the same file. They may be a few of 255 steps apart:
 * the table tells how many for each kind.
 */
@RequiresProgram({"vips"})
class MasterColoursTest {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 400;

    @TempDir
    Path folder;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(40_000_000));

    @BeforeEach
    void draw() throws IOException {
        TestPictures.save(TestPictures.colour(WIDTH, HEIGHT), folder.resolve("picture.png"));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 bits           | 4 | copy picture.png m.tif             | copy m.tif seen.png",
                "8 bits, LZW      | 4 | copy picture.png m.tif[compression=lzw] | copy m.tif seen.png",
                "16 bits          | 4 | colourspace picture.png m.tif rgb16 | colourspace m.tif seen.png srgb",
                "16 bits, PNG     | 4 | colourspace picture.png m.png rgb16 | colourspace m.png seen.png srgb",
                "grey             | 4 | colourspace picture.png m.tif b-w  | copy m.tif seen.png",
                "grey, JPEG       | 4 | colourspace picture.png m.jpg[Q=98] b-w  | copy m.jpg seen.png",
                "grey of 16 bits  | 4 | colourspace picture.png m.tif grey16 | colourspace m.tif seen.png b-w",
                "palette          | 8 | copy picture.png m.png[palette]    | copy m.png seen.png",
                "alpha            | 4 | bandjoin_const picture.png m.tif 100 | flatten m.tif seen.png --background 255",
                "alpha, PNG       | 4 | bandjoin_const picture.png m.png 100 | flatten m.png seen.png --background 255",
                "wide profile     | 4 | icc_transform picture.png m.tif p3 --input-profile srgb | icc_transform m.tif seen.png srgb",
                "wide, 16 bits    | 8 | icc_transform picture.png m.tif p3 --input-profile srgb --depth 16 | icc_transform m.tif seen.png srgb",
                "wide, JPEG       | 4 | icc_transform picture.png m.jpg[Q=98] p3 --input-profile srgb | icc_transform m.jpg seen.png srgb",
                "sRGB profile     | 4 | icc_transform picture.png m.tif srgb --input-profile srgb | copy m.tif seen.png",
                "inks             | 8 | icc_transform picture.png m.tif cmyk --input-profile srgb | icc_transform m.tif seen.png srgb --intent relative",
                "inks, 16 bits    | 8 | icc_transform picture.png m.tif cmyk --input-profile srgb --depth 16 | icc_transform m.tif seen.png srgb --intent relative",
                "inks, JPEG       | 12 | icc_transform picture.png m.jpg[Q=98] cmyk --input-profile srgb | icc_transform m.jpg seen.png srgb --intent relative",
            })
    void coloursAreThoseThatVipsSees(String kind, int steps, String make, String look) throws Exception {
        vips(make);
        vips(look);

        Pixels tile = tileOf(folder.resolve(make.split(" ")[2].replaceAll("\\[.*", "")));

        BufferedImage seen = ImageIO.read(folder.resolve("seen.png").toFile());
        assertThat(tile.channels()).isEqualTo(seen.getRaster().getNumBands());
        for (int y = 20; y < HEIGHT; y += 40) {
            for (int x = 20; x < WIDTH; x += 40) {
                for (int c = 0; c < tile.channels(); c++) {
                    assertThat(tile.sample(x, y, c))
                            .as("%s: channel %d at %d, %d", kind, c, x, y)
                            .isCloseTo(seen.getRaster().getSample(x, y, c), Offset.offset(steps));
                }
            }
        }
    }

    @Test
    void inksWithoutAProfileArePlainCyanMagentaYellowAndBlack() throws Exception {
        vips("icc_transform picture.png m.tif[strip] cmyk --input-profile srgb");

        Pixels tile = tileOf(folder.resolve("m.tif"));

        String[] inks = vips("getpoint m.tif 300 250").strip().split(" ");
        for (int c = 0; c < 3; c++) {
            double light = (255 - Double.parseDouble(inks[c])) * (255 - Double.parseDouble(inks[3])) / 255;
            assertThat((double) tile.sample(300, 250, c)).isCloseTo(light, Offset.offset(4.0));
        }
    }

    /** Most scanners write their own profile for sRGB. */
    @Test
    void aProfileThatSaysSrgbInOtherWordsChangesNoSample() throws Exception {
        vips("icc_transform picture.png m.tif srgb --input-profile srgb");
        vips("copy m.tif plain.tif[strip]");

        assertThat(tileOf(folder.resolve("m.tif")).data())
                .isEqualTo(tileOf(folder.resolve("plain.tif")).data());
    }

    private Pixels tileOf(Path master) throws Exception {
        Path target = folder.resolve(master.getFileName() + ".pyramid");
        writer.write(PyramidSettings.of(new JpegSettings(98, Chroma.FULL)), master, folder, target);
        Pyramid pyramid = Pyramid.open(target);
        try (FileChannel open = pyramid.openFile()) {
            return Decoded.tile(pyramid, open, 0, 0, 0);
        }
    }

    private String vips(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("vips"));
        command.addAll(Arrays.asList(arguments.strip().split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
        return output;
    }
}
