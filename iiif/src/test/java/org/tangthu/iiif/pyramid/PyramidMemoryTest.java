package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.pixels.PixelBudget;

/** A master far larger than the heap, in a single strip, goes through a process that has little memory. */
class PyramidMemoryTest {
    private static final int WIDTH = 9_000;
    private static final int HEIGHT = 6_800;

    @TempDir
    Path folder;

    @Test
    void sixtyOneMegapixelsInOneStripPassThroughAHundredAndTwentyEightMegabytes() throws Exception {
        Path master = singleStrip(folder.resolve("master.tif"));
        Path target = folder.resolve("pyramid.tif");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        master.toString(),
                        folder.toString(),
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> output()).isZero();
        assertThat(Pyramid.open(target).width()).isEqualTo(WIDTH);
    }

    private String output() {
        try {
            return java.nio.file.Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** An uncompressed black RGB picture; the file has a hole where its pixels are. */
    private static Path singleStrip(Path file) throws IOException {
        long pixels = 3L * WIDTH * HEIGHT;
        int[][] entries = {
            {256, 4, 1, WIDTH}, {257, 4, 1, HEIGHT}, {258, 3, 3, 200}, {259, 3, 1, 1}, {262, 3, 1, 2},
            {273, 4, 1, 256}, {277, 3, 1, 3}, {278, 4, 1, HEIGHT}, {279, 4, 1, (int) pixels}, {284, 3, 1, 1}
        };
        ByteBuffer start = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        start.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            start.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        start.putShort(200, (short) 8).putShort(202, (short) 8).putShort(204, (short) 8);
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            channel.write(start.rewind(), 0);
            channel.write(ByteBuffer.allocate(1), 256 + pixels - 1);
        }
        return file;
    }

    /** Runs in the small process. */
    static final class Child {
        private Child() {}

        public static void main(String[] paths) throws Exception {
            PixelBudget budget = new PixelBudget(20_000_000);
            try (PyramidWriter writer = new PyramidWriter(budget)) {
                writer.write(PyramidSettings.ofQuality(85), Path.of(paths[0]), Path.of(paths[1]), Path.of(paths[2]));
            }
        }
    }
}
