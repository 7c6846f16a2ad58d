package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * One directory of a TIFF or BigTIFF of either byte order, read without trust: every number is checked against the
 * size of the file before anything of that size is allocated. Only whole-numbered fields are understood.
 */
final class TiffDirectory {
    private static final int MAX_DIRECTORIES = 64;
    private static final int MAX_ENTRIES = 1024;
    /** Strips of a single row, in the highest image that is taken, or tiles of a very large one. */
    static final int MAX_VALUES = 1 << 22;

    private record Entry(int type, long count, long position) {}

    private final Input input;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    private TiffDirectory(Input input) {
        this.input = input;
    }

    /**
     * All directories of the main chain.
     *
     * @throws BrokenImageException if this is no TIFF, or one that contradicts itself
     */
    static List<TiffDirectory> readAll(FileChannel file) throws IOException {
        Input input = Input.open(file);
        List<TiffDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long position = input.first;
        while (position != 0) {
            if (!seen.add(position) || directories.size() == MAX_DIRECTORIES) {
                throw new BrokenImageException("The TIFF's directories run in a circle or are too many");
            }
            TiffDirectory directory = new TiffDirectory(input);
            position = directory.read(position);
            directories.add(directory);
        }
        if (directories.isEmpty()) {
            throw new BrokenImageException("The TIFF holds no image");
        }
        return directories;
    }

    /** Reads the entries as one block. @return where the next directory stands, or 0 */
    private long read(long position) throws IOException {
        int countWidth = input.big ? 8 : 2;
        int entryWidth = input.big ? 20 : 12;
        int inside = input.big ? 8 : 4;
        long count = input.number(position, countWidth);
        if (count < 1 || count > MAX_ENTRIES) {
            throw new BrokenImageException("A TIFF directory claims " + count + " entries");
        }
        long first = position + countWidth;
        ByteBuffer block = input.read(first, (int) count * entryWidth + inside);
        for (int at = 0; at < count * entryWidth; at += entryWidth) {
            int tag = block.getShort() & 0xFFFF;
            int type = block.getShort() & 0xFFFF;
            long values = Input.next(block, inside);
            boolean here = values >= 0 && values <= inside / Math.max(1, width(type));
            long content = Input.next(block, inside);
            entries.put(tag, new Entry(type, values, here ? first + at + entryWidth - inside : content));
        }
        return Input.next(block, inside);
    }

    ByteOrder order() {
        return input.order;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** A field's only or first value, or the default where the field is missing. */
    long value(int tag, long otherwise) throws IOException {
        return has(tag) ? values(tag, 1)[0] : otherwise;
    }

    /** A field that must be there and fit an image size. */
    int size(int tag) throws IOException {
        long value = value(tag, 0);
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw new BrokenImageException("TIFF field " + tag + " is " + value + ", which is no size");
        }
        return (int) value;
    }

    /**
     * The first values of a field.
     *
     * @param count how many there must be at least
     */
    long[] values(int tag, int count) throws IOException {
        Entry entry = entries.get(tag);
        int width = entry == null ? 0 : width(entry.type());
        if (width == 0 || entry.count() < count) {
            throw new BrokenImageException("TIFF field " + tag + " does not hold " + count + " whole numbers");
        }
        if (count > MAX_VALUES) {
            throw new BrokenImageException(
                    "TIFF field " + tag + " should hold " + count + " numbers, which is too many");
        }
        ByteBuffer content = input.read(entry.position(), count * width);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = Input.next(content, width);
        }
        return values;
    }

    private static int width(int type) {
        return switch (type) {
            case 1, 7 -> 1;
            case 3 -> 2;
            case 4, 13 -> 4;
            case 16, 18 -> 8;
            default -> 0;
        };
    }

    /** Reads numbers in the file's byte order. */
    private static final class Input {
        private final FileChannel file;
        private final long size;
        private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        private boolean big;
        private long first;

        private Input(FileChannel file) throws IOException {
            this.file = file;
            this.size = file.size();
        }

        static Input open(FileChannel file) throws IOException {
            Input input = new Input(file);
            long mark = input.number(0, 2);
            input.order = mark == 0x4D4D ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            long version = input.number(2, 2);
            input.big = version == 43;
            if ((mark != 0x4D4D && mark != 0x4949) || (version != 42 && version != 43)) {
                throw new BrokenImageException("This is no TIFF file");
            }
            input.first = input.big ? input.number(8, 8) : input.number(4, 4);
            return input;
        }

        long number(long position, int width) throws IOException {
            return next(read(position, width), width);
        }

        ByteBuffer read(long position, int length) throws IOException {
            if (position < 0 || length < 0 || position > size - length) {
                throw new BrokenImageException("The TIFF is cut off or points outside of itself: %d bytes at %d of %d"
                        .formatted(length, position, size));
            }
            ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
            while (buffer.hasRemaining()) {
                if (file.read(buffer, position + buffer.position()) < 0) {
                    throw new BrokenImageException("The file became shorter while it was read");
                }
            }
            return buffer.flip();
        }

        static long next(ByteBuffer buffer, int width) {
            return switch (width) {
                case 1 -> buffer.get() & 0xFF;
                case 2 -> buffer.getShort() & 0xFFFF;
                case 4 -> buffer.getInt() & 0xFFFF_FFFFL;
                default -> buffer.getLong();
            };
        }
    }
}
