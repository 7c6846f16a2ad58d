package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;

/** Files made to harm the one who opens them. */
class HostilePyramidTest {
    private static final int HEADER = 8;
    private static final int LONG = 4;

    @TempDir
    Path folder;

    @Test
    void aSoundOneOpens() throws IOException {
        Pyramid pyramid = Pyramid.open(file(directory(0, 100, 80, 512, 1)));
        assertThat(pyramid.width()).isEqualTo(100);
        assertThat(pyramid.levelCount()).isOne();
    }

    @Test
    void directoriesThatRunInACircleAreRefused() {
        refused(directory(HEADER, 100, 80, 512, 1), "run in a circle or are too many");
    }

    @Test
    void anEndlessChainOfDirectoriesIsRefused() {
        int length = directory(0, 100, 80, 512, 1).capacity();
        ByteBuffer chain = ByteBuffer.allocate(length * 100).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i <= 100; i++) {
            chain.put(directory(HEADER + length * i, 100, 80, 512, 1));
        }
        refused(chain.flip(), "run in a circle or are too many");
    }

    @Test
    void absurdSizesAreRefused() {
        refused(directory(0, Integer.MAX_VALUE, Integer.MAX_VALUE, 512, 1), "more than 262144 tiles");
        refused(directory(0, Integer.MAX_VALUE, 1, 16, 1), "more than 262144 tiles");
        refused(directory(0, -1, 80, 512, 1), "is 4294967295, which is no size");
        refused(directory(0, 0, 80, 512, 1), "is 0, which is no size");
    }

    @Test
    void absurdTilesAreRefused() {
        refused(directory(0, 100, 80, 1 << 30, 1), "not square, or too small or too large");
        refused(directory(0, 100, 80, 1, 1), "not square, or too small or too large");
    }

    /** The lists lie in a hole of the file, so that only their length could harm. */
    @Test
    void moreTilesThanAnyImageHasAreRefusedInAHugeFile() throws IOException {
        Path huge = file(directory(0, 1_000_000, 1_000_000, 16, 0x7FFF_FFFF));
        try (FileChannel channel = FileChannel.open(huge, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), 20L << 30);
        }
        assertThatThrownBy(() -> Pyramid.open(huge)).hasMessageContaining("more than 262144 tiles");
    }

    @Test
    void moreEntriesThanTheFileHasAreRefused() {
        ByteBuffer directory = directory(0, 100, 80, 512, 1);
        directory.putShort(0, (short) 1_000);
        refused(directory, "points outside of itself");
        directory.putShort(0, (short) 60_000);
        refused(directory, "claims 60000 entries");
    }

    @Test
    void levelsThatDoNotFollowFromEachOtherAreRefused() {
        ByteBuffer first = directory(0, 1_000, 80, 512, 1);
        ByteBuffer second = directory(0, 500, 40, 256, 1);
        first = directory(HEADER + first.capacity(), 600, 80, 512, 2);
        ByteBuffer both = ByteBuffer.allocate(first.capacity() + second.capacity());
        refused(both.put(first).put(second).flip(), "does not hold");
        refused(directory(0, 600, 80, 512, 2), "does not hold");
    }

    @Test
    void reductionsThatCannotBeAreRefused() {
        ByteBuffer outside = directory(0, 128, 80, 512, 1, TiffTag.REDUCED_OFFSETS, TiffTag.REDUCED_BYTE_COUNTS);
        outside.putInt(outside.capacity() - 8, 1 << 20);
        refused(outside, "stands outside of the file");
        refused(directory(0, 128, 80, 512, 1, TiffTag.REDUCED_OFFSETS), "does not hold 1 whole numbers");
        refused(
                directory(0, 400, 300, 512, 1, TiffTag.REDUCED_OFFSETS, TiffTag.REDUCED_BYTE_COUNTS),
                "does not hold 6");
        refused(directory(0, 90, 80, 512, 1, TiffTag.REDUCED_OFFSETS, TiffTag.REDUCED_BYTE_COUNTS), "that has none");
    }

    private void refused(ByteBuffer directories, String message) {
        assertThatThrownBy(() -> Pyramid.open(file(directories)))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining(message);
    }

    private Path file(ByteBuffer directories) throws IOException {
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + directories.remaining() + 64).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER).put(directories.duplicate());
        return Files.write(folder.resolve("hostile.tif"), file.array());
    }

    /** All fields hold one value: each tile stands at 8 and has 8 bytes. */
    private static ByteBuffer directory(int next, int width, int height, int tile, int tiles, int... more) {
        int[][] fields = {
            {TiffTag.IMAGE_WIDTH, 1, width},
            {TiffTag.IMAGE_LENGTH, 1, height},
            {TiffTag.COMPRESSION, 1, 7},
            {TiffTag.SAMPLES_PER_PIXEL, 1, 3},
            {TiffTag.TILE_WIDTH, 1, tile},
            {TiffTag.TILE_LENGTH, 1, tile},
            {TiffTag.TILE_OFFSETS, tiles, 8},
            {TiffTag.TILE_BYTE_COUNTS, tiles, 8},
            {TiffTag.CROPPED_OFFSETS, 1, 8},
            {TiffTag.CROPPED_BYTE_COUNTS, 1, 8},
        };
        ByteBuffer all =
                ByteBuffer.allocate(2 + 12 * (fields.length + more.length) + 4).order(ByteOrder.LITTLE_ENDIAN);
        all.putShort((short) (fields.length + more.length));
        for (int[] field : fields) {
            all.putShort((short) field[0])
                    .putShort((short) LONG)
                    .putInt(field[1])
                    .putInt(field[2]);
        }
        for (int tag : more) {
            all.putShort((short) tag).putShort((short) LONG).putInt(1).putInt(8);
        }
        return all.putInt(next).flip();
    }
}
