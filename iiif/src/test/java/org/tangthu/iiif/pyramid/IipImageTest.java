package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.IipImage;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.repository.testing.RequiresProgram;

/** Another image server serves our files as they are, and shows what we show. */
@RequiresProgram(IipImage.PROGRAM)
class IipImageTest {
    private static final int TILE = 512;

    /** Of samples from 0 to 255: both decode the same JPEG, and IIPImage encodes it once more. */
    private static final double MEAN_DIFFERENCE = 2.5;

    @TempDir
    static Path folder;

    private static IipImage server;

    @BeforeAll
    static void start() throws Exception {
        server = new IipImage();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1300, 900", "1025, 513", "511, 513", "2300, 1700"})
    void everyTileOfEveryLevelIsTheSame(int width, int height) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.colour(width, height));

        try (FileChannel open = pyramid.openFile()) {
            for (int level = 0; level < pyramid.levelCount(); level++) {
                for (int y = 0; y * TILE < pyramid.height(level); y++) {
                    for (int x = 0; x * TILE < pyramid.width(level); x++) {
                        assertSame(tile(pyramid, level, x, y), Decoded.tile(pyramid, open, level, x, y));
                    }
                }
            }
        }
    }

    @Test
    void greyIsServedAsGrey() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.grey(1300, 900));

        try (FileChannel open = pyramid.openFile()) {
            assertSame(tile(pyramid, 0, 2, 1), Decoded.tile(pyramid, open, 0, 2, 1));
            assertSame(tile(pyramid, 2, 0, 0), Decoded.tile(pyramid, open, 2, 0, 0));
        }
    }

    @Test
    void itSeesTheSizeAndTheTiles() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.colour(1300, 900));

        JsonNode info = new ObjectMapper().readTree(server.get(pyramid.file(), "info.json"));

        assertThat(info.path("width").asInt()).isEqualTo(1300);
        assertThat(info.path("height").asInt()).isEqualTo(900);
        assertThat(info.path("tiles").path(0).path("width").asInt()).isEqualTo(TILE);
    }

    @Test
    void aRegionAcrossTilesIsWhatStandsInTheMaster() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.colour(1300, 900));

        BufferedImage region = ask(pyramid, "400,300,700,500/700,500/0/default.jpg");

        for (int x = 10; x < 700; x += 115) {
            int red = TestPictures.rgb(400 + x, 550, 1300, 900) >> 16;
            assertThat(region.getRaster().getSample(x, 250, 0)).isCloseTo(red, Offset.offset(4));
        }
    }

    private static Pyramid pyramidOf(BufferedImage picture) throws Exception {
        Path master = TestPictures.save(picture, Files.createTempFile(folder, "master", ".png"));
        Path target = Files.createTempFile(folder, "pyramid", ".tif");
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(10_000_000))) {
            writer.write(PyramidSettings.ofQuality(90), master, folder, target);
        }
        return Pyramid.open(target);
    }

    private static BufferedImage tile(Pyramid pyramid, int level, int column, int row) throws Exception {
        int span = TILE << level;
        int x = column * span;
        int y = row * span;
        TileGrid grid = new TileGrid(pyramid.width(level), pyramid.height(level), TILE);
        return ask(
                pyramid,
                "%d,%d,%d,%d/%d,%d/0/default.jpg"
                        .formatted(
                                x,
                                y,
                                Math.min(span, pyramid.width() - x),
                                Math.min(span, pyramid.height() - y),
                                grid.tileWidth(column),
                                grid.tileHeight(row)));
    }

    private static BufferedImage ask(Pyramid pyramid, String request) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(server.get(pyramid.file(), request)));
    }

    private static void assertSame(BufferedImage theirs, Pixels ours) {
        assertThat(theirs.getWidth()).isEqualTo(ours.width());
        assertThat(theirs.getHeight()).isEqualTo(ours.height());
        assertThat(theirs.getRaster().getNumBands()).isEqualTo(ours.channels());
        long difference = 0;
        for (int y = 0; y < ours.height(); y++) {
            for (int x = 0; x < ours.width(); x++) {
                for (int c = 0; c < ours.channels(); c++) {
                    difference += Math.abs(theirs.getRaster().getSample(x, y, c) - ours.sample(x, y, c));
                }
            }
        }
        assertThat((double) difference / ours.data().length).isLessThan(MEAN_DIFFERENCE);
    }
}
