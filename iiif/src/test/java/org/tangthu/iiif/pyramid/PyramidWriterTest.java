package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;

class PyramidWriterTest {
    @TempDir
    Path folder;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(40_000_000));

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "512, 512, 1",
        "513, 1, 2",
        "511, 513, 2",
        "4097, 1, 5",
        "3, 1024, 2",
        "1024, 1025, 3",
        "1300, 900, 3"
    })
    void levelsHalveRoundedUpUntilOneTileIsLeft(int width, int height, int levels) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(width, height), folder.resolve("m.png")));

        assertThat(pyramid.levelCount()).isEqualTo(levels);
        for (int level = 0; level < levels; level++) {
            assertThat(pyramid.width(level)).isEqualTo((int) Math.ceil(width / Math.pow(2, level)));
            assertThat(pyramid.height(level)).isEqualTo((int) Math.ceil(height / Math.pow(2, level)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "511, 513", "4097, 1", "64, 1024", "1300, 900"})
    void everyTileShowsItsPlaceInThePicture(int width, int height) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(width, height), folder.resolve("m.png")));

        try (FileChannel open = pyramid.openFile()) {
            for (int level = 0; level < pyramid.levelCount(); level++) {
                int columns = (pyramid.width(level) - 1) / 512 + 1;
                int rows = (pyramid.height(level) - 1) / 512 + 1;
                for (int i = 0; i < columns * rows; i++) {
                    Pixels tile = Decoded.tile(pyramid, open, level, i % columns, i / columns);
                    assertThat(tile.width()).isEqualTo(Math.min(512, pyramid.width(level) - i % columns * 512));
                    assertThat(tile.height()).isEqualTo(Math.min(512, pyramid.height(level) - i / columns * 512));
                    int x = Math.min(width - 1, (i % columns * 512 + tile.width() / 2) << level);
                    int y = Math.min(height - 1, (i / columns * 512 + tile.height() / 2) << level);
                    assertColour(tile, tile.width() / 2, tile.height() / 2, TestPictures.rgb(x, y, width, height), 30);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, 900, 0", "2048, 100, 0", "2049, 513, 1", "4097, 4096, 2", "511, 513, 0"})
    void levelsUpTo2048PixelsStandReadyWhole(int width, int height, int firstWhole) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(width, height), folder.resolve("m.png")));

        for (int level = 0; level < pyramid.levelCount(); level++) {
            assertThat(pyramid.whole(level).isPresent()).as("level %d", level).isEqualTo(level >= firstWhole);
        }
        Pixels whole = decoded(pyramid, firstWhole);
        try (FileChannel open = pyramid.openFile()) {
            Pixels tile = Decoded.tile(pyramid, open, firstWhole, 0, 0);
            for (int x = 20; x < tile.width(); x += 37) {
                for (int c = 0; c < 3; c++) {
                    assertThat(whole.sample(x, tile.height() / 2, c))
                            .isCloseTo(tile.sample(x, tile.height() / 2, c), Offset.offset(8));
                }
            }
        }
        int x = whole.width() - 3;
        int y = whole.height() - 3;
        assertColour(whole, x, y, TestPictures.rgb(x << firstWhole, y << firstWhole, width, height), 12);
    }

    @Test
    void theWholeOfALevelThatIsOneTileIsThatTile() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png")));

        assertThat(pyramid.whole(2)).contains(pyramid.tile(2, 0, 0));
        assertThat(pyramid.whole(1).orElseThrow()).isNotEqualTo(pyramid.tile(1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1300, 900, 10", "4000, 3001, 12", "80, 64, 1"})
    void thePictureStandsReadyInSizesBetweenAndBelowSmallLevels(int width, int height, int sizes) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(width, height), folder.resolve("m.png")));

        assertThat(pyramid.renditions()).hasSize(sizes).isSortedAccordingTo((a, b) -> b.height() - a.height());
        for (Rendition rendition : pyramid.renditions()) {
            assertThat(rendition.width() * rendition.scaleX()).isCloseTo(width, Offset.offset(8.0));
            assertThat(rendition.height() * rendition.scaleY()).isCloseTo(height, Offset.offset(8.0));
            Pixels pixels = Decoded.jpeg(
                    read(pyramid, rendition.stream()), rendition.width(), rendition.height(), pyramid.channels());
            int x = pixels.width() * 3 / 4;
            int y = pixels.height() / 2;
            int expected =
                    TestPictures.rgb((int) (x * rendition.scaleX()), (int) (y * rendition.scaleY()), width, height);
            assertColour(pixels, x, y, expected, 12);
        }
    }

    @Test
    void fullChromaKeepsColouredLinesThatHalvedChromaLoses() throws Exception {
        Path master = TestPictures.save(TestPictures.colouredLines(600, 500), folder.resolve("m.png"));

        assertThat(redAgainstGreen(pyramidOf(master, Chroma.FULL))).isGreaterThan(220);
        assertThat(redAgainstGreen(pyramidOf(master, Chroma.HALVED))).isLessThan(120);
    }

    private int redAgainstGreen(Pyramid pyramid) throws Exception {
        try (FileChannel open = pyramid.openFile()) {
            Pixels tile = Decoded.tile(pyramid, open, 0, 0, 0);
            return tile.sample(200, 200, 0) - tile.sample(201, 200, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "LZW", "ZLib", "PackBits", "Deflate", "JPEG"})
    void tiffsOfEveryCompressionAreRead(String compression) throws Exception {
        Path master = TestPictures.saveTiff(TestPictures.colour(700, 600), folder.resolve("m.tif"), compression);

        assertShowsTestPicture(pyramidOf(master), 700, 600);
    }

    @Test
    void tiledTiffsAreRead() throws Exception {
        Path master = TestPictures.saveTiledTiff(TestPictures.colour(700, 600), folder.resolve("m.tif"));

        assertShowsTestPicture(pyramidOf(master), 700, 600);
    }

    @Test
    void sixteenBitsAreBroughtToEight() throws Exception {
        Path png = TestPictures.save(TestPictures.sixteenBit(300, 200), folder.resolve("m.png"));
        Path tiff = TestPictures.saveTiledTiff(TestPictures.sixteenBit(300, 200), folder.resolve("m.tif"));

        assertShowsTestPicture(pyramidOf(png), 300, 200);
        assertShowsTestPicture(pyramidOf(tiff), 300, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "jpg"})
    void greyStaysGreyWithOneChannelAndItsValues(String format) throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.grey(300, 200), folder.resolve("m." + format)));

        assertThat(pyramid.channels()).isEqualTo(1);
        assertThat(wholeOf(pyramid).sample(150, 100, 0)).isCloseTo(255 * 150 / 299, Offset.offset(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif"})
    void paletteColoursAreLookedUp(String format) throws Exception {
        Pixels whole =
                wholeOf(pyramidOf(TestPictures.save(TestPictures.palette(300, 200), folder.resolve("m." + format))));

        assertColour(whole, 50, 100, 0x780000, 12);
        assertColour(whole, 250, 100, 0x96FA96, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif"})
    void theTransparentIsWhite(String format) throws Exception {
        Pixels whole =
                wholeOf(pyramidOf(TestPictures.save(TestPictures.withAlpha(300, 200), folder.resolve("m." + format))));

        assertColour(whole, 50, 100, 0xFF0000, 12);
        assertColour(whole, 250, 100, 0xFFFFFF, 12);
    }

    /** Where the stored top left corner, marked blue, is seen: exactly what the EXIF specification draws. */
    @ParameterizedTest
    @CsvSource({
        "1, 300, 200, 5, 5",
        "2, 300, 200, 294, 5",
        "3, 300, 200, 294, 194",
        "4, 300, 200, 5, 194",
        "5, 200, 300, 5, 5",
        "6, 200, 300, 194, 5",
        "7, 200, 300, 194, 294",
        "8, 200, 300, 5, 294"
    })
    void turnedJpegsAreSetUpright(int orientation, int width, int height, int x, int y) throws Exception {
        Path master = TestPictures.saveTurned(TestPictures.colour(300, 200), folder.resolve("m.jpg"), orientation);

        Pixels whole = wholeOf(pyramidOf(master));

        assertThat(whole.width()).isEqualTo(width);
        assertThat(whole.height()).isEqualTo(height);
        assertThat(whole.sample(x, y, 2)).isGreaterThan(150);
        assertThat(whole.sample(width - 1 - x, height - 1 - y, 2)).isLessThan(90);
    }

    @Test
    void orientationsFiveAndSevenDifferFromSixAndEight() throws Exception {
        // After 5 the stored rows run downwards from the left: red, which grew to the right, now grows downwards.
        Pixels five = wholeOf(
                pyramidOf(TestPictures.saveTurned(TestPictures.colour(300, 200), folder.resolve("five.jpg"), 5)));
        Pixels six = wholeOf(
                pyramidOf(TestPictures.saveTurned(TestPictures.colour(300, 200), folder.resolve("six.jpg"), 6)));

        assertThat(five.sample(10, 290, 0)).isGreaterThan(200);
        assertThat(five.sample(190, 10, 1)).isGreaterThan(200);
        assertThat(six.sample(190, 290, 0)).isGreaterThan(200);
        assertThat(six.sample(10, 10, 1)).isGreaterThan(200);
    }

    @Test
    void theSameMasterGivesTheSameBytes() throws Exception {
        Path master = TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png"));

        byte[] first = Files.readAllBytes(pyramidOf(master).file());
        byte[] second = Files.readAllBytes(pyramidOf(master).file());

        assertThat(Arrays.equals(first, second)).isTrue();
    }

    @Test
    void pyramidsMadeSideBySideHaveTheBytesOfOneMadeAlone() throws Exception {
        Path master = TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png"));
        Path alone = pyramidOf(master).file();

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Pyramid> making = () -> pyramidOf(master);
            for (Future<Pyramid> made : threads.invokeAll(Collections.nCopies(8, making))) {
                assertThat(made.get().file()).hasSameBinaryContentAs(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTruncatedMasterIsRefusedAndLeavesNothingBehind() throws Exception {
        Path master = TestPictures.saveTiff(TestPictures.colour(700, 600), folder.resolve("m.tif"), "None");
        try (FileChannel file = FileChannel.open(master, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Path target = folder.resolve("out.tif");

        assertThatThrownBy(() -> writer.write(PyramidSettings.ofQuality(85), master, scratch, target))
                .isInstanceOf(BrokenImageException.class);
        assertThat(target).doesNotExist();
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "jpg"})
    void aWriterThatWasClosedSaysSoAndDoesNotBlameTheMaster(String format) throws Exception {
        Path master = TestPictures.save(TestPictures.colour(700, 600), folder.resolve("m." + format));
        writer.close();

        assertThatThrownBy(() -> writer.write(PyramidSettings.ofQuality(85), master, folder, folder.resolve("out.tif")))
                .isExactlyInstanceOf(IiifException.class)
                .hasMessageContaining("stopping");
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        Path master = Files.writeString(folder.resolve("m.tif"), "This is a text, and a long enough one.");

        assertThatThrownBy(() -> pyramidOf(master))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining("no TIFF, JPEG, PNG or JPEG 2000");
    }

    private Pyramid pyramidOf(Path master) throws Exception {
        return pyramidOf(master, Chroma.HALVED);
    }

    private Pyramid pyramidOf(Path master, Chroma chroma) throws Exception {
        Path target = Files.createTempFile(folder, "pyramid", ".tif");
        writer.write(PyramidSettings.of(new JpegSettings(85, chroma)), master, folder, target);
        return Pyramid.open(target);
    }

    private static Pixels decoded(Pyramid pyramid, int level) throws Exception {
        byte[] stream = read(pyramid, pyramid.whole(level).orElseThrow());
        return Decoded.jpeg(stream, pyramid.width(level), pyramid.height(level), pyramid.channels());
    }

    private static byte[] read(Pyramid pyramid, ByteRange range) throws Exception {
        return Arrays.copyOfRange(Files.readAllBytes(pyramid.file()), (int) range.offset(), (int) range.end());
    }

    /** The smallest level, which is one tile. */
    private static Pixels wholeOf(Pyramid pyramid) throws Exception {
        try (FileChannel open = pyramid.openFile()) {
            return Decoded.tile(pyramid, open, pyramid.levelCount() - 1, 0, 0);
        }
    }

    private static void assertShowsTestPicture(Pyramid pyramid, int width, int height) throws Exception {
        assertThat(pyramid.width()).isEqualTo(width);
        assertThat(pyramid.height()).isEqualTo(height);
        BufferedImage expected = TestPictures.colour(width, height);
        try (FileChannel open = pyramid.openFile()) {
            Pixels tile = Decoded.tile(pyramid, open, 0, 0, 0);
            for (int y = 3; y < tile.height(); y += 29) {
                for (int x = 3; x < tile.width(); x += 31) {
                    if (Math.abs(x - width / 4) > 16 && Math.abs(y - height / 4) > 16) {
                        assertColour(tile, x, y, expected.getRGB(x, y), 12);
                    }
                }
            }
        }
    }

    private static void assertColour(Pixels pixels, int x, int y, int rgb, int tolerance) {
        for (int c = 0; c < 3; c++) {
            assertThat(pixels.sample(x, y, c))
                    .as("channel %d at %d,%d", c, x, y)
                    .isCloseTo(rgb >> (16 - 8 * c) & 0xff, Offset.offset(tolerance));
        }
    }
}
