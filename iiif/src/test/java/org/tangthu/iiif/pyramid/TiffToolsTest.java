package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pixels.Jpeg;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.repository.testing.RequiresProgram;

/** Masters that libtiff and vips write are read, and what we write is read by them. */
@RequiresProgram({"vips", "vipsheader", "tiffinfo", "tiffcp", "tiffset"})
class TiffToolsTest {
    @TempDir
    Path folder;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(40_000_000));

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[compression=none]",
                "[compression=lzw,predictor=horizontal]",
                "[compression=deflate]",
                "[compression=jpeg,Q=95]",
                "[tile,tile_width=256,tile_height=128,compression=jpeg,Q=95]",
                "[tile,compression=lzw]",
                "[bigtiff]",
                "[tile,pyramid,compression=deflate]"
            })
    void mastersThatVipsWritesAreRead(String options) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(1100, 700), folder.resolve("m.png"));
        run("vips", "copy", png.toString(), folder.resolve("m.tif") + options);

        Pixels tile = firstTile(pyramidOf(folder.resolve("m.tif")));

        assertColour(tile, 400, 300, TestPictures.rgb(400, 300, 1100, 700));
        assertColour(tile, 100, 100, TestPictures.rgb(100, 100, 1100, 700));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-p separate",
                "-p separate -t -w 256 -l 256",
                "-p separate -c lzw -r 100",
                "-c lzw -r 700",
                "-c zip -r 700",
                "-c packbits -r 1",
                "-B -c lzw",
                "-L -8"
            })
    void everyLayoutThatLibtiffKnowsIsRead(String options) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(1100, 700), folder.resolve("m.png"));
        run("vips", "copy", png.toString(), folder.resolve("plain.tif").toString());
        List<String> command = new ArrayList<>(List.of("tiffcp"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(folder + "/plain.tif", folder + "/m.tif"));
        run(command.toArray(String[]::new));

        Pixels tile = firstTile(pyramidOf(folder.resolve("m.tif")));

        assertColour(tile, 400, 300, TestPictures.rgb(400, 300, 1100, 700));
        assertColour(tile, 100, 100, TestPictures.rgb(100, 100, 1100, 700));
    }

    /** Uncompressed strips are read without the plug-in, others through it: what comes out is the same to the byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c none -r 1",
                "-c none -r 100",
                "-c none -r 700",
                "-8 -c none",
                "-B -c none",
                "-c none -p separate"
            })
    void theLayoutOfAMasterLeavesNoTraceInThePyramid(String options) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(1101, 701), folder.resolve("m.png"));
        assertThat(pyramidOf(asTiff(png, options)).file())
                .hasSameBinaryContentAs(pyramidOf(png).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c none", "-c none -L -r 100", "-c none -B", "-c lzw"})
    void soDoesTheLayoutOfAMasterOfSixteenBits(String options) throws Exception {
        Path png = TestPictures.save(TestPictures.sixteenBit(701, 501), folder.resolve("m.png"));
        assertThat(pyramidOf(asTiff(png, options)).file())
                .hasSameBinaryContentAs(pyramidOf(png).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[bitdepth=1,compression=ccittfax4]", "[bitdepth=1,miniswhite]", "[bitdepth=4]"})
    void blackAndWhiteIsRead(String options) throws Exception {
        Path png = TestPictures.save(TestPictures.grey(600, 500), folder.resolve("m.png"));
        run("vips", "copy", png.toString(), folder.resolve("m.tif") + options);

        Pyramid pyramid = pyramidOf(folder.resolve("m.tif"));

        assertThat(pyramid.channels()).isEqualTo(1);
        assertThat(firstTile(pyramid).sample(20, 250, 0)).isLessThan(40);
        assertThat(firstTile(pyramid).sample(500, 250, 0)).isGreaterThan(190);
    }

    @Test
    void sixteenBitInksAreRead() throws Exception {
        Path png = TestPictures.save(TestPictures.colour(600, 500), folder.resolve("m.png"));
        run(
                "vips",
                "icc_transform",
                png.toString(),
                folder + "/m.tif",
                "cmyk",
                "--input-profile",
                "srgb",
                "--depth",
                "16");

        int expected = TestPictures.rgb(300, 250, 600, 500);
        assertThat(firstTile(pyramidOf(folder.resolve("m.tif"))).sample(300, 250, 0))
                .isCloseTo(expected >> 16, Offset.offset(40));
    }

    @ParameterizedTest
    @CsvSource({"3, 590, 490", "6, 490, 10", "8, 10, 590"})
    void turnedTiffsAreSetUpright(int orientation, int x, int y) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(600, 500), folder.resolve("m.png"));
        run("vips", "copy", png.toString(), folder + "/m.tif");
        run("tiffset", "-s", "274", String.valueOf(orientation), folder + "/m.tif");

        Pyramid pyramid = pyramidOf(folder.resolve("m.tif"));
        try (FileChannel open = pyramid.openFile()) {
            Pixels whole = Decoded.tile(pyramid, open, pyramid.levelCount() - 1, 0, 0);
            assertThat(whole.sample(x / 2, y / 2, 2)).isGreaterThan(150);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.tif[compression=lzw]", "m.tif[tile]", "m.jpg[Q=95]"})
    void inksBecomeColours(String master) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(600, 500), folder.resolve("m.png"));
        run("vips", "icc_transform", png.toString(), folder + "/" + master, "cmyk", "--input-profile", "srgb");

        Pixels tile = firstTile(pyramidOf(folder.resolve(master.substring(0, 5))));

        int expected = TestPictures.rgb(300, 250, 600, 500);
        for (int c = 0; c < 3; c++) {
            assertThat(tile.sample(300, 250, c)).isCloseTo(expected >> 16 - 8 * c & 0xff, Offset.offset(40));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.tif", "m.jpg"})
    void coloursOfAWiderSpaceAreConvertedByTheirProfile(String master) throws Exception {
        Path png = TestPictures.save(TestPictures.colour(600, 500), folder.resolve("m.png"));
        run("vips", "icc_transform", png.toString(), folder + "/" + master + "[Q=95]", "p3", "--input-profile", "srgb");

        Pixels tile = firstTile(pyramidOf(folder.resolve(master)));

        assertColour(tile, 300, 250, TestPictures.rgb(300, 250, 600, 500));
        assertColour(tile, 500, 100, TestPictures.rgb(500, 100, 600, 500));
    }

    @Test
    void vipsSeesTheSamePictureAtEveryLevel() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png")));

        assertThat(run("vipsheader", "-f", "n-pages", pyramid.file().toString()))
                .contains("3");
        for (int level = 0; level < 3; level++) {
            Path page = folder.resolve("level" + level + ".png");
            run("vips", "copy", pyramid.file() + "[page=" + level + "]", page.toString());
            var seen = javax.imageio.ImageIO.read(page.toFile());
            assertThat(seen.getWidth()).isEqualTo(pyramid.width(level));
            assertThat(seen.getHeight()).isEqualTo(pyramid.height(level));
            int x = seen.getWidth() - 3;
            int rgb = seen.getRGB(x, 200);
            int expected = TestPictures.rgb(x << level, 200 << level, 1300, 900);
            assertThat(rgb >> 16 & 0xff).isCloseTo(expected >> 16 & 0xff, Offset.offset(12));
            assertThat(rgb >> 8 & 0xff).isCloseTo(expected >> 8 & 0xff, Offset.offset(12));
        }
    }

    @Test
    void libtiffNotesNothingButTheUnknownTags() throws Exception {
        Pyramid pyramid = pyramidOf(TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png")));

        List<String> complaints = run("tiffinfo", pyramid.file().toString())
                .lines()
                .filter(line -> line.contains("Warning") || line.contains("Error"))
                .toList();

        assertThat(complaints).isNotEmpty().allMatch(line -> line.matches(".*6520[1-6].*"));
    }

    @Test
    void libtiffDecodesFullChromaAsItIsTagged() throws Exception {
        Path master = TestPictures.save(TestPictures.colouredLines(1300, 900), folder.resolve("m.png"));
        Path target = folder.resolve("full.tif");
        writer.write(PyramidSettings.of(new JpegSettings(95, Chroma.FULL)), master, folder, target);

        assertThat(run("tiffinfo", target.toString()))
                .contains("YCbCr Subsampling: 1, 1")
                .doesNotContain("Subsampling: 2");
        run("vips", "copy", target + "[page=0]", folder + "/seen.png");
        int line =
                javax.imageio.ImageIO.read(folder.resolve("seen.png").toFile()).getRGB(700, 700);
        assertThat(line >> 16 & 0xff).isCloseTo(255, Offset.offset(12));
        assertThat(line & 0xff).isCloseTo(0, Offset.offset(12));
    }

    @Test
    void aBigTiffIsReadLikeAClassicOne() throws Exception {
        Path target = folder.resolve("big.tif");
        byte[] stream = Jpeg.encode(Pixels.blank(512, 512, 1), JpegSettings.ofQuality(85));
        Level level = new Level(new TileGrid(1024, 512, 512));
        Level half = new Level(new TileGrid(512, 256, 512));
        try (PyramidFile file = new PyramidFile(target, 100)) {
            level.place(0, file.append(stream), stream.length);
            level.place(1, file.append(stream), stream.length);
            level.placeWhole(file.append(stream), stream.length);
            half.place(0, file.append(stream), stream.length);
            half.placeCropped(0, file.append(stream), stream.length);
            file.finish(List.of(level, half), 1, Chroma.HALVED, new byte[0]);
        }

        Pyramid pyramid = Pyramid.open(target);
        int step = stream.length + (stream.length & 1);
        assertThat(pyramid.tile(0, 0, 0)).isEqualTo(new ByteRange(16, stream.length));
        assertThat(pyramid.whole(0)).contains(new ByteRange(16 + 2L * step, stream.length));
        assertThat(pyramid.whole(1)).contains(new ByteRange(16 + 4L * step, stream.length));
        assertThat(run("vips", "avg", target.toString()).strip()).endsWith("\n0.000000");
    }

    private Pyramid pyramidOf(Path master) throws Exception {
        Path target = Files.createTempFile(folder, "pyramid", ".tif");
        writer.write(PyramidSettings.ofQuality(85), master, folder, target);
        return Pyramid.open(target);
    }

    private static Pixels firstTile(Pyramid pyramid) throws IOException {
        try (FileChannel open = pyramid.openFile()) {
            return Decoded.tile(pyramid, open, 0, 0, 0);
        }
    }

    private static void assertColour(Pixels pixels, int x, int y, int rgb) {
        for (int c = 0; c < 3; c++) {
            assertThat(pixels.sample(x, y, c)).isCloseTo(rgb >> 16 - 8 * c & 0xff, Offset.offset(12));
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("%s: %s", List.of(command), output).isZero();
        return output;
    }

    /** The same picture as a TIFF, laid out as {@code tiffcp} is told to. */
    private Path asTiff(Path png, String options) throws Exception {
        run("vips", "copy", png.toString(), folder.resolve("plain.tif").toString());
        List<String> command = new ArrayList<>(List.of("tiffcp"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(folder + "/plain.tif", folder + "/m.tif"));
        run(command.toArray(String[]::new));
        return folder.resolve("m.tif");
    }
}
