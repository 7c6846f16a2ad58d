package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pixels.PixelBudget;

/** Masters far larger than the heap, in a single strip, go through a process that has little memory. */
class PyramidMemoryTest {
    private static final int UNCOMPRESSED = 1;
    private static final int DEFLATE = 8;
    private static final int START = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {UNCOMPRESSED, DEFLATE})
    void sixtyOneMegapixelsInOneStripPassThroughAHundredAndTwentyEightMegabytes(int compression) throws Exception {
        assertPasses(9_000, 6_800, compression, "-Xmx128m");
    }

    @Test
    @Tag("long")
    void fourHundredMegapixelsInOneStripPassThroughHalfAGigabyte() throws Exception {
        assertPasses(20_000, 20_000, UNCOMPRESSED, "-Xmx512m");
        assertPasses(25_000, 16_000, DEFLATE, "-Xmx512m");
    }

    private void assertPasses(int width, int height, int compression, String memory) throws Exception {
        Path master = singleStrip(folder.resolve("master" + compression + ".tif"), width, height, compression);
        Path target = folder.resolve("pyramid" + compression + ".tif");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        master.toString(),
                        folder.toString(),
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Pyramid.open(target).width()).isEqualTo(width);
        assertThat(Pyramid.open(target).height()).isEqualTo(height);
    }

    /** A black RGB picture; an uncompressed one is a hole in the file. */
    private static Path singleStrip(Path file, int width, int height, int compression) throws IOException {
        long pixels = 3L * width * height;
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            if (compression == DEFLATE) {
                channel.position(START);
                var deflate = new DeflaterOutputStream(Channels.newOutputStream(channel));
                byte[] row = new byte[3 * width];
                for (int y = 0; y < height; y++) {
                    deflate.write(row);
                }
                deflate.finish();
            } else {
                channel.write(ByteBuffer.allocate(1), START + pixels - 1);
            }
            channel.write(start(width, height, compression, (int) (channel.size() - START)), 0);
        }
        return file;
    }

    private static ByteBuffer start(int width, int height, int compression, int bytes) {
        int[][] entries = {
            {256, 4, 1, width}, {257, 4, 1, height}, {258, 3, 3, 200}, {259, 3, 1, compression}, {262, 3, 1, 2},
            {273, 4, 1, START}, {277, 3, 1, 3}, {278, 4, 1, height}, {279, 4, 1, bytes}, {284, 3, 1, 1}
        };
        ByteBuffer start = ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN);
        start.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            start.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        start.putShort(200, (short) 8).putShort(202, (short) 8).putShort(204, (short) 8);
        return start.rewind();
    }

    /** Runs in the small process, with the budget that a server of this size has. */
    static final class Child {
        private Child() {}

        public static void main(String[] paths) throws Exception {
            PixelBudget budget = new PixelBudget(Runtime.getRuntime().maxMemory() / 12);
            try (PyramidWriter writer = new PyramidWriter(budget)) {
                writer.write(PyramidSettings.ofQuality(85), Path.of(paths[0]), Path.of(paths[1]), Path.of(paths[2]));
            }
        }
    }
}
