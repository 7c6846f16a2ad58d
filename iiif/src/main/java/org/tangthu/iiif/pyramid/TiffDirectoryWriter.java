package org.tangthu.iiif.pyramid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tangthu.iiif.pixels.Chroma;

/**
 * Lays out the chain of directories of a pyramid, little-endian, as TIFF 6.0 section 2 or as BigTIFF: the full size
 * first, then each reduced level marked as such. Used once, for one file.
 */
final class TiffDirectoryWriter {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;
    private static final int LONG8 = 16;

    private record Entry(int tag, int type, long... values) {}

    private final long start;
    private final boolean big;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    /** @param start where in the file the block will be written; even */
    TiffDirectoryWriter(long start, boolean big) {
        this.start = start;
        this.big = big;
    }

    /** The header that names the first directory, which stands at the block's beginning. */
    ByteBuffer header() {
        ByteBuffer header = little(16);
        header.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            header.putShort((short) 8).putShort((short) 0).putLong(start);
        } else {
            header.putInt((int) start).putLong(0);
        }
        return header.flip();
    }

    /** All directories, one after the other, followed by the values that do not fit into them. */
    ByteBuffer write(List<Level> levels, int channels, Chroma chroma, byte[] iccProfile) {
        List<List<Entry>> directories = new ArrayList<>();
        for (Level level : levels) {
            directories.add(entries(level, channels, chroma, directories.isEmpty(), iccProfile));
        }
        int size = directories.stream().mapToInt(this::size).sum();
        ByteBuffer block = little(size);
        for (List<Entry> entries : directories) {
            int next = block.position() + size(entries);
            putWord(block, entries.size(), big ? LONG8 : SHORT);
            entries.forEach(entry -> put(block, entry, start + size));
            putWord(block, next == size ? 0 : start + next, big ? LONG8 : LONG);
        }
        return little(size + values.size())
                .put(block.flip())
                .put(values.toByteArray())
                .flip();
    }

    private List<Entry> entries(Level level, int channels, Chroma chroma, boolean first, byte[] iccProfile) {
        TileGrid grid = level.grid();
        boolean colour = channels == 3;
        int offset = big ? LONG8 : LONG;
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(TiffTag.NEW_SUBFILE_TYPE, LONG, first ? 0 : 1));
        entries.add(new Entry(TiffTag.IMAGE_WIDTH, LONG, grid.width()));
        entries.add(new Entry(TiffTag.IMAGE_LENGTH, LONG, grid.height()));
        entries.add(new Entry(TiffTag.BITS_PER_SAMPLE, SHORT, colour ? new long[] {8, 8, 8} : new long[] {8}));
        entries.add(new Entry(TiffTag.COMPRESSION, SHORT, TiffTag.COMPRESSION_JPEG));
        entries.add(new Entry(
                TiffTag.PHOTOMETRIC, SHORT, colour ? TiffTag.PHOTOMETRIC_YCBCR : TiffTag.PHOTOMETRIC_BLACK_IS_ZERO));
        entries.add(new Entry(TiffTag.SAMPLES_PER_PIXEL, SHORT, channels));
        entries.add(new Entry(TiffTag.PLANAR_CONFIGURATION, SHORT, 1));
        entries.add(new Entry(TiffTag.TILE_WIDTH, LONG, grid.tileSize()));
        entries.add(new Entry(TiffTag.TILE_LENGTH, LONG, grid.tileSize()));
        entries.add(new Entry(TiffTag.TILE_OFFSETS, offset, level.offsets()));
        entries.add(new Entry(TiffTag.TILE_BYTE_COUNTS, LONG, level.lengths()));
        if (colour) {
            entries.add(new Entry(TiffTag.YCBCR_SUBSAMPLING, SHORT, chroma.step(), chroma.step()));
            entries.add(new Entry(TiffTag.YCBCR_POSITIONING, SHORT, 1));
        }
        if (first && iccProfile.length > 0) {
            entries.add(new Entry(TiffTag.ICC_PROFILE, UNDEFINED, unsigned(iccProfile)));
        }
        if (grid.croppedCount() > 0) {
            entries.add(new Entry(TiffTag.CROPPED_OFFSETS, offset, level.croppedOffsets()));
            entries.add(new Entry(TiffTag.CROPPED_BYTE_COUNTS, LONG, level.croppedLengths()));
        }
        level.whole().ifPresent(whole -> {
            entries.add(new Entry(TiffTag.WHOLE_OFFSET, offset, whole.offset()));
            entries.add(new Entry(TiffTag.WHOLE_BYTE_COUNT, LONG, whole.length()));
        });
        if (!level.reduced().isEmpty()) {
            entries.add(new Entry(TiffTag.REDUCED_OFFSETS, offset, values(level.reduced(), ByteRange::offset)));
            entries.add(new Entry(TiffTag.REDUCED_BYTE_COUNTS, LONG, values(level.reduced(), ByteRange::length)));
        }
        return entries;
    }

    private static long[] values(List<ByteRange> streams, ToLongFunction<ByteRange> value) {
        return streams.stream().mapToLong(value).toArray();
    }

    private void put(ByteBuffer block, Entry entry, long valuesStart) {
        block.putShort((short) entry.tag()).putShort((short) entry.type());
        putWord(block, entry.values().length, big ? LONG8 : LONG);
        ByteBuffer content = little(entry.values().length * width(entry.type()));
        for (long value : entry.values()) {
            putWord(content, value, entry.type());
        }
        int room = big ? 8 : 4;
        if (content.capacity() <= room) {
            block.put(content.array()).put(new byte[room - content.capacity()]);
        } else {
            putWord(block, valuesStart + values.size(), big ? LONG8 : LONG);
            values.writeBytes(content.array());
            values.writeBytes(new byte[-values.size() & 7]);
        }
    }

    private int size(List<Entry> entries) {
        return big ? 8 + entries.size() * 20 + 8 : 2 + entries.size() * 12 + 4;
    }

    private static void putWord(ByteBuffer buffer, long value, int type) {
        switch (type) {
            case SHORT -> buffer.putShort((short) value);
            case LONG -> buffer.putInt((int) value);
            case LONG8 -> buffer.putLong(value);
            default -> buffer.put((byte) value);
        }
    }

    private static int width(int type) {
        return switch (type) {
            case SHORT -> 2;
            case LONG -> 4;
            case LONG8 -> 8;
            default -> 1;
        };
    }

    private static long[] unsigned(byte[] bytes) {
        long[] result = new long[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[i] & 0xff;
        }
        return result;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
