package org.tangthu.portal.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A TIFF 6.0 file of 8-bit RGB written from top to bottom: each strip is deflated (compression 8) and on disk before the next
 * comes. The directory stands at the end; the file is whole only after {@code close}.
 */
final class StripTiff implements Closeable {

    private static final int ROWS = 50;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int HEADER = 8;
    private static final int DOTS_PER_INCH = 254;

    private final FileChannel file;
    private final int width;
    private final int height;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final List<Long> offsets = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final byte[] raw;
    private final byte[] packed;

    private StripTiff(FileChannel file, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
        this.raw = new byte[ROWS * width * 3];
        this.packed = new byte[raw.length + raw.length / 100 + 64];
    }

    /** Creates the file, or replaces what is there. */
    static StripTiff create(Path target, int width, int height) throws IOException {
        FileChannel file = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        StripTiff tiff = new StripTiff(file, width, height);
        tiff.write(ByteBuffer.allocate(HEADER));
        return tiff;
    }

    /** Appends a band of the full width ({@code TYPE_INT_RGB}) whose height is a multiple of the strip's 50 rows. */
    void append(BufferedImage band) throws IOException {
        int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        for (int first = 0; first < band.getHeight(); first += ROWS) {
            strip(pixels, first * width);
        }
    }

    private void strip(int[] pixels, int first) throws IOException {
        for (int i = 0, to = 0; i < ROWS * width; i++) {
            int rgb = pixels[first + i];
            raw[to++] = (byte) (rgb >> 16);
            raw[to++] = (byte) (rgb >> 8);
            raw[to++] = (byte) rgb;
        }
        deflater.reset();
        deflater.setInput(raw);
        deflater.finish();
        int size = deflater.deflate(packed);
        offsets.add(file.position());
        sizes.add((long) size);
        write(ByteBuffer.wrap(packed, 0, size));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            deflater.end();
            writeDirectory();
        }
    }

    /** Values longer than four bytes stand before the directory, which names their places. */
    private void writeDirectory() throws IOException {
        long bits = append(shorts(8, 8, 8));
        long resolution = append(longs(List.of((long) DOTS_PER_INCH, 1L)));
        long offsetsAt = append(longs(offsets));
        long sizesAt = append(longs(sizes));
        ByteBuffer entries = buffer(2 + 14 * 12 + 4).putShort((short) 14);
        entry(entries, 256, LONG, 1, width);
        entry(entries, 257, LONG, 1, height);
        entry(entries, 258, SHORT, 3, bits);
        entry(entries, 259, SHORT, 1, 8);
        entry(entries, 262, SHORT, 1, 2);
        entry(entries, 273, LONG, offsets.size(), offsetsAt);
        entry(entries, 277, SHORT, 1, 3);
        entry(entries, 278, LONG, 1, ROWS);
        entry(entries, 279, LONG, sizes.size(), sizesAt);
        entry(entries, 282, RATIONAL, 1, resolution);
        entry(entries, 283, RATIONAL, 1, resolution);
        entry(entries, 284, SHORT, 1, 1);
        entry(entries, 296, SHORT, 1, 2);
        entry(entries, 317, SHORT, 1, 1);
        long directory = append(entries.putInt(0).flip());
        file.position(0);
        write(buffer(HEADER)
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt((int) directory)
                .flip());
    }

    /** Little-endian: a short value stands in the first bytes of the field, so it may be written as an int. */
    private static void entry(ByteBuffer entries, int tag, int type, int count, long value) {
        entries.putShort((short) tag).putShort((short) type).putInt(count).putInt((int) value);
    }

    private long append(ByteBuffer values) throws IOException {
        if (file.position() % 2 != 0) {
            write(ByteBuffer.allocate(1));
        }
        long position = file.position();
        write(values);
        return position;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static ByteBuffer shorts(int... values) {
        ByteBuffer bytes = buffer(values.length * 2);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.flip();
    }

    private static ByteBuffer longs(List<Long> values) {
        ByteBuffer bytes = buffer(values.size() * 4);
        values.forEach(value -> bytes.putInt(value.intValue()));
        return bytes.flip();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
