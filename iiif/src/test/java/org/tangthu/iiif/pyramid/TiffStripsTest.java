package org.tangthu.iiif.pyramid;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;

class TiffStripsTest {
    private static final int LENGTH = 400;

    @TempDir
    Path folder;

    @Test
    void rowsStandTogetherAcrossStripsThatTouch() {
        TiffStrips strips = new TiffStrips(10, 7, 3, 8, LITTLE_ENDIAN, 2, new long[] {100, 160, 300, 360});

        assertThat(strips.together(0, 100)).isEqualTo(4);
        assertThat(strips.together(1, 2)).isEqualTo(2);
        assertThat(strips.together(3, 100)).isEqualTo(1);
        assertThat(strips.offset(3)).isEqualTo(190);
        assertThat(strips.offset(4)).isEqualTo(300);
        assertThat(strips.together(4, 100)).isEqualTo(3);
    }

    @Test
    void stripsThatStandInAnotherOrderAreReadOneByOne() {
        TiffStrips strips = new TiffStrips(10, 4, 1, 8, LITTLE_ENDIAN, 2, new long[] {120, 100});

        assertThat(strips.together(0, 100)).isEqualTo(2);
        assertThat(strips.offset(2)).isEqualTo(100);
    }

    @Test
    void plainStripsAreFound() throws Exception {
        assertThat(strips(Map.of())).hasValueSatisfying(strips -> {
            assertThat(strips.width()).isEqualTo(10);
            assertThat(strips.height()).isEqualTo(10);
            assertThat(strips.offset(9)).isEqualTo(290);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "compressed, 259, 5",
        "of 12 bits, 258, 12",
        "signed, 339, 2",
        "of planes, 284, 2",
        "of palette colours, 262, 3",
        "of many bands, 277, 9",
        "without height, 278, 0",
        "out of the file, 273, 301",
        "far out of the file, 273, -1",
        "of rows too long, 256, 21"
    })
    void otherStripsAreLeftToThePlugIn(String kind, int tag, int value) throws Exception {
        assertThat(strips(Map.of(tag, value))).as(kind).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"257, 2147483647", "256, 2147483647", "273, 399", "278, 1"})
    void aMasterThatPromisesMoreThanItHoldsIsRefused(int tag, int value) throws Exception {
        Path master = tiff(Map.of(tag, value));
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(4_000_000))) {
            assertThatThrownBy(
                            () -> writer.write(PyramidSettings.ofQuality(85), master, folder, folder.resolve("p.tif")))
                    .isInstanceOf(BrokenImageException.class);
        }
    }

    private Optional<TiffStrips> strips(Map<Integer, Integer> changes) throws Exception {
        try (FileChannel file = FileChannel.open(tiff(changes), StandardOpenOption.READ)) {
            return TiffStrips.of(TiffDirectory.readAll(file).get(0), file.size());
        }
    }

    /** A grey picture of 10 x 10 in one strip at 200, with some fields changed. */
    private Path tiff(Map<Integer, Integer> changes) throws Exception {
        Map<Integer, Integer> fields = new TreeMap<>(
                Map.of(256, 10, 257, 10, 258, 8, 259, 1, 262, 1, 273, 200, 277, 1, 278, 10, 279, 100, 284, 1));
        fields.putAll(changes);
        ByteBuffer tiff = ByteBuffer.allocate(LENGTH).order(LITTLE_ENDIAN);
        tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) fields.size());
        fields.forEach((tag, value) ->
                tiff.putShort(tag.shortValue()).putShort((short) 4).putInt(1).putInt(value));
        return Files.write(folder.resolve("m.tif"), tiff.array());
    }
}
