package org.tangthu.repository.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.repository.image.TestJpeg2000.codestream;
import static org.tangthu.repository.image.TestJpeg2000.coding;
import static org.tangthu.repository.image.TestJpeg2000.header;
import static org.tangthu.repository.image.TestJpeg2000.jp2;
import static org.tangthu.repository.image.TestJpeg2000.size;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.problem.Problems;

class Jpeg2000ProbeTest {
    private static final ImageLimits LIMITS = new ImageLimits(2_000_000, 10_000_000, 1_000_000);
    private static final byte[] PLAIN = coding(1, 5, 4);

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void aFileTellsItsSize() throws IOException {
        byte[] file = jp2(40, 30, 3, codestream(40, 30, 3));
        assertThat(taken("a.jp2", file)).isEqualTo(new ImageInfo("image/jp2", 40, 30, 8, 3, 1));
    }

    @Test
    void aBareCodestreamTellsItsSize() throws IOException {
        byte[] deep = codestream(size(40, 30, 64, 1, 15), PLAIN, 1);
        assertThat(taken("a.j2k", deep)).isEqualTo(new ImageInfo("image/j2c", 40, 30, 16, 1, 1));
    }

    @Test
    void aJpxFileThatAReaderOfJp2CanShowIsTaken() throws IOException {
        byte[] header = header(40, 30, 3, 16);
        assertThat(taken("a.jpx", jp2("jp2 ", header, codestream(40, 30, 3)))).isNotNull();
        refused("a.jpx", jp2("jpxb", header, codestream(40, 30, 3)), "asks for more than a reader of JP2 can do");
    }

    @Test
    void moreThanOnePictureIsNoted() throws IOException {
        byte[] one = codestream(40, 30, 3);
        byte[] file = jp2(40, 30, 3, one);
        byte[] second = TestJpeg2000.box("jp2c", one);
        byte[] two = Arrays.copyOf(file, file.length + second.length);
        System.arraycopy(second, 0, two, file.length, second.length);
        taken("a.jp2", two);
        assertThat(problems.all()).singleElement().asString().contains("only the first is shown");
    }

    @Test
    void whatCannotBeDecodedHereIsRefusedWithTheRemedy() throws IOException {
        byte[] large = codestream(size(1_200, 900, 2_000, 3, 7), PLAIN, 1);
        refused(
                "a.jp2",
                jp2(1_200, 900, 3, large),
                "it is JPEG 2000 of 1200 x 900 pixels, and without the program opj_decompress at most 1000000 can be"
                        + " decoded; install it (Debian: libopenjp2-tools)");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 60, 90, 110, 150, 158})
    void aTruncatedFileIsRefused(int length) throws IOException {
        byte[] whole = jp2(40, 30, 3, codestream(40, 30, 3));
        refused("a.jp2", Arrays.copyOf(whole, length), "it is truncated; copy it again from its source");
    }

    @Test
    void aTruncatedCodestreamIsRefused() throws IOException {
        byte[] whole = codestream(40, 30, 3);
        refused("a.j2k", Arrays.copyOf(whole, whole.length - 2), "it is truncated");
        refused("a.j2k", codestream(size(100, 30, 64, 3, 7), PLAIN, 1), "it has 1 tiles where its size asks for 2");
    }

    @Test
    void absurdSizesAreRefused() throws IOException {
        refused("a.j2k", codestream(200_000, 200_000, 3), "it claims 200000 x 200000 pixels");
        refused("a.j2k", codestream(-1, 30, 3), "it claims a canvas of 4294967295 x 30 pixels");
        refused("a.j2k", codestream(0, 30, 3), "it claims 0 x 30 pixels");
        refused("a.j2k", codestream(size(900, 900, 1, 3, 7), PLAIN, 1), "it has more than 65535 tiles");
        refused("a.j2k", codestream(size(40, 30, 0, 3, 7), PLAIN, 1), "its tiles do not cover it");
        refused("a.j2k", codestream(size(40, 30, 64, 16_000, 7), PLAIN, 1), "has 16000 components");
    }

    @ParameterizedTest
    @CsvSource({"65535, 5, 4", "1, 5, 0", "120, 5, 2"})
    void whatDividesItselfTooFinelyIsRefused(int layers, int levels, int block) throws IOException {
        byte[] file = codestream(size(900, 900, 1_024, 3, 7), coding(layers, levels, block), 1);
        refused("a.j2k", file, "is divided too finely into blocks, precincts and layers; export it again with blocks");
    }

    @Test
    void tinyPrecinctsAndTilesAreRefused() throws IOException {
        byte[] precincts = coding(1, 2, 4, 15, 15, 2);
        refused("a.j2k", codestream(size(900, 900, 1_024, 3, 7), precincts, 1), "is divided too finely");
        byte[] levels = coding(1, 32, 4);
        refused("a.j2k", codestream(size(900, 900, 4, 3, 7), levels, 1), "is cut into 50625 tiles of 32 levels each");
    }

    @Test
    void usualProfilesOfLibrariesAreTaken() throws IOException {
        byte[] precincts = coding(25, 5, 4, 7, 7, 7, 7, 8, 8);
        assertThat(taken("a.j2k", codestream(size(900, 900, 1_024, 3, 7), precincts, 1)))
                .isNotNull();
        assertThat(taken("a.j2k", codestream(size(900, 900, 1_024, 3, 7), coding(50, 6, 3), 1)))
                .isNotNull();
    }

    @Test
    void samplesAndColoursThatNobodyShowsAreRefused() throws IOException {
        byte[] twelve = codestream(size(40, 30, 64, 1, 11), PLAIN, 1);
        refused("a.j2k", twelve, "samples of another kind than 8 or 16 bits unsigned");
        byte[] picture = codestream(40, 30, 4);
        refused("a.jp2", jp2("jp2 ", header(40, 30, 4, 12), picture), "has colours of kind 12; sRGB, grey, sYCC, or");
        refused("a.jp2", jp2("jp2 ", header(40, 30, 4, 17), picture), "has 4 channels where its colours need 1");
        refused("a.jp2", jp2("jp2 ", header(41, 30, 4, 16), picture), "do not agree on its size or components");
        byte[] lab =
                ByteBuffer.allocate(150).put((byte) 2).putInt(19, 0x4C616220).array();
        refused("a.jp2", jp2("jp2 ", header(40, 30, 4, lab), picture), "profile that is neither of RGB nor of grey");
    }

    @Test
    void contentAndNameMustAgree() throws IOException {
        refused(
                "a.jpg",
                codestream(40, 30, 3),
                "the content is J2K, the name says otherwise; rename it to end in .j2k");
    }

    private void refused(String name, byte[] bytes, String message) throws IOException {
        Problems own = new Problems();
        Path file = Files.write(folder.resolve("master"), bytes);
        assertThat(new MasterProbe(LIMITS).probe(file, name, own.in(name))).isEmpty();
        assertThat(own.all()).singleElement().asString().startsWith(name + ": ").contains(message);
    }

    private ImageInfo taken(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("master"), bytes);
        return new MasterProbe(LIMITS)
                .probe(file, name, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }
}
