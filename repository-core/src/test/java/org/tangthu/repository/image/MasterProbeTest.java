package org.tangthu.repository.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.problem.Problems;

class MasterProbeTest {
    private static final int GREY16 = BufferedImage.TYPE_USHORT_GRAY;
    private static final ImageLimits LIMITS = new ImageLimits(1_000_000, 10_000_000, 500_000);

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void aJpegTellsItsSize() throws IOException {
        assertThat(probe("a.jpg", TestImages.jpeg(40, 30, 1))).contains(new ImageInfo("image/jpeg", 40, 30, 8, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 30", "3, 40, 30", "6, 30, 40", "8, 30, 40", "99, 40, 30"})
    void exifOrientationTurnsTheSize(int orientation, int width, int height) throws IOException {
        ImageInfo info = probe("a.jpeg", TestImages.oriented(TestImages.jpeg(40, 30, 1), orientation))
                .orElseThrow();
        assertThat(info.width()).isEqualTo(width);
        assertThat(info.height()).isEqualTo(height);
    }

    @Test
    void aPngTellsItsSize() throws IOException {
        assertThat(probe("a.PNG", TestImages.png(40, 30, 1))).contains(new ImageInfo("image/png", 40, 30, 8, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "ZLib", "JPEG"})
    void aCompressedTiffIsTaken(String compression) throws IOException {
        assertThat(probe("a.tif", TestImages.tiff(BufferedImage.TYPE_INT_RGB, compression)))
                .contains(new ImageInfo("image/tiff", 40, 30, 8, 3, 1));
    }

    @Test
    void aTiffOf16BitIsTaken() throws IOException {
        assertThat(probe("a.tiff", TestImages.tiff(GREY16, null)))
                .contains(new ImageInfo("image/tiff", 40, 30, 16, 1, 1));
    }

    @Test
    void aTruncatedJpegIsRefused() throws IOException {
        byte[] whole = TestImages.jpeg(40, 30, 1);
        refused("a.jpg", Arrays.copyOf(whole, whole.length - 2), "it is truncated; copy it again from its source");
        refused("a.jpg", Arrays.copyOf(whole, 40), "it is truncated");
    }

    @Test
    void aTruncatedTiffIsRefused() throws IOException {
        byte[] whole = TestImages.tiffDirectory(
                256, 40, 257, 30, 258, 8, 259, 1, 262, 1, 273, 130, 277, 1, 278, 30, 279, 1_200);
        refused("a.tif", whole, "it is truncated");
    }

    @Test
    void aTiffThatClaimsTooManyPixelsIsRefused() throws IOException {
        refused(
                "a.tif",
                TestImages.tiffDirectory(256, 200_000, 257, 200_000, 258, 8, 259, 1),
                "it claims 200000 x 200000 pixels; at most 1000000 are accepted");
    }

    @Test
    void aTiffWithLessDataThanItsSizeAsksForIsRefused() throws IOException {
        refused(
                "a.tif",
                TestImages.tiffDirectory(256, 900, 257, 900, 258, 8, 259, 8, 262, 1, 273, 8, 277, 1, 278, 900, 279, 20),
                "has 20 bytes of data where its size asks for 810000");
    }

    @Test
    void aTiffInAnUnsupportedEncodingIsRefused() throws IOException {
        refused("a.tif", TestImages.tiffDirectory(256, 40, 257, 30, 258, 1, 262, 1), "1 bits per sample; 8 or 16");
        refused(
                "a.tif",
                TestImages.tiffDirectory(256, 40, 257, 30, 258, 8, 259, 34_712, 262, 1),
                "compressed by method 34712; save it uncompressed or with LZW, Deflate or JPEG");
        refused("a.tif", TestImages.tiffDirectory(256, 40, 257, 30, 258, 8, 262, 8), "colours of kind 8");
    }

    @Test
    void aTiffWhoseDirectoryLiesOutsideIsRefused() throws IOException {
        refused("a.tif", new byte[] {'I', 'I', 42, 0, 0, 127, 0, 0}, "it is truncated");
    }

    @Test
    void aPngBombIsRefused() throws IOException {
        refused("a.png", TestImages.pngOfZeros(30_000, 30_000, 100), "it claims 30000 x 30000 pixels");
        refused(
                "a.png",
                TestImages.pngOfZeros(10, 10, 5_000_000),
                "unpacks to more data than its size asks for: a bomb");
    }

    @Test
    void aPngWithTooLittleDataIsRefused() throws IOException {
        refused("a.png", TestImages.pngOfZeros(100, 100, 50), "holds less data than its size asks for");
    }

    @Test
    void aDamagedPngIsRefused() throws IOException {
        byte[] damaged = TestImages.png(40, 30, 1);
        damaged[damaged.length - 20] ^= 1;
        assertThat(probe("a.png", damaged)).isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("PNG file");
        byte[] whole = TestImages.png(40, 30, 1);
        refused("a.png", Arrays.copyOf(whole, whole.length - 12), "it is truncated");
    }

    @Test
    void contentAndNameMustAgree() throws IOException {
        refused(
                "a.png",
                TestImages.jpeg(40, 30, 1),
                "the content is JPEG, the name says otherwise; rename it to end in .jpg");
        refused("a.jpg", "<html>".getBytes(StandardCharsets.US_ASCII), "the content is no image");
        refused("a.jpg", new byte[0], "the content is no image");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        refused("a.jpg", new byte[10_000_001], "the file has 10000001 bytes; at most 10000000 are accepted");
    }

    private void refused(String name, byte[] bytes, String message) throws IOException {
        Problems own = new Problems();
        Path file = Files.write(folder.resolve("master"), bytes);
        assertThat(new MasterProbe(LIMITS).probe(file, name, own.in(name))).isEmpty();
        assertThat(own.all()).singleElement().asString().startsWith(name + ": ").contains(message);
    }

    private Optional<ImageInfo> probe(String name, byte[] bytes) throws IOException {
        return new MasterProbe(LIMITS).probe(Files.write(folder.resolve("master"), bytes), name, problems);
    }
}
