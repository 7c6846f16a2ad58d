package org.tangthu.iiif.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** An uncompressed RGB TIFF in one strip, of any size, made row by row: speckled paper. */
public final class LargeMaster {
    private static final int START = 256;
    private static final int PATTERNS = 64;
    private static final int PAPER = 220;
    private static final int SPECKLES = 24;

    private LargeMaster() {}

    public static void write(Path file, int width, int height) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(width);
        byte[][] rows = new byte[PATTERNS][3 * width];
        for (byte[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) (PAPER + random.nextInt(SPECKLES));
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(width, height));
            for (int y = 0; y < height; y++) {
                out.write(rows[y % PATTERNS]);
            }
        }
    }

    private static byte[] header(int width, int height) {
        int bits = START - 6;
        int[][] entries = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 3, bits},
            {259, 3, 1, 1},
            {262, 3, 1, 2},
            {273, 4, 1, START},
            {277, 3, 1, 3},
            {278, 4, 1, height},
            {279, 4, 1, Math.multiplyExact(3 * width, height)},
            {284, 3, 1, 1}
        };
        ByteBuffer header = ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            header.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        header.position(bits).putShort((short) 8).putShort((short) 8).putShort((short) 8);
        return header.array();
    }
}
