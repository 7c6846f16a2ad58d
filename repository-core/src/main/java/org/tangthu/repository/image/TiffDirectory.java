package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/** The first image file directory of a TIFF or BigTIFF file: tags with their numbers. */
final class TiffDirectory {
    private static final int MAX_ENTRIES = 4_096;
    private static final int MAX_VALUES = 1 << 20;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final FileChannel channel;
    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final boolean another;

    private record Entry(int type, long count, long position) {}

    TiffDirectory(FileChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer head = read(0, 8, ByteOrder.BIG_ENDIAN);
        this.order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.big = head.order(order).getShort(2) == 43;
        long directory = big ? read(8, 8).getLong() : head.getInt(4) & 0xFFFFFFFFL;
        long count = big ? read(directory, 8).getLong() : read(directory, 2).getShort() & 0xFFFF;
        if (count < 1 || count > MAX_ENTRIES) {
            throw new Unfit("the TIFF file has a directory of " + count + " entries", "export it again");
        }
        int entrySize = big ? 20 : 12;
        long first = directory + (big ? 8 : 2);
        for (int i = 0; i < count; i++) {
            entry(first + (long) i * entrySize, entrySize);
        }
        ByteBuffer next = read(first + count * entrySize, big ? 8 : 4);
        this.another = (big ? next.getLong() : next.getInt()) != 0;
    }

    /** Whether more images follow the first. */
    boolean another() {
        return another;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The first number of a tag. */
    long number(int tag, long otherwise) throws IOException {
        return has(tag) ? numbers(tag)[0] : otherwise;
    }

    /** The numbers of a tag; empty if it is not there. */
    long[] numbers(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        if (entry.count < 1 || entry.count > MAX_VALUES) {
            throw new Unfit("tag " + tag + " of the TIFF file has " + entry.count + " values", "export it again");
        }
        int size = size(entry.type);
        ByteBuffer values = read(entry.position, (int) entry.count * size);
        long[] numbers = new long[(int) entry.count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(values, size, tag);
        }
        return numbers;
    }

    private static long number(ByteBuffer values, int size, int tag) {
        return switch (size) {
            case 1 -> values.get() & 0xFF;
            case 2 -> values.getShort() & 0xFFFF;
            case 4 -> values.getInt() & 0xFFFFFFFFL;
            case 8 -> values.getLong();
            default -> throw new Unfit("tag " + tag + " of the TIFF file is no number", "export it again");
        };
    }

    private void entry(long at, int entrySize) throws IOException {
        ByteBuffer entry = read(at, entrySize);
        int tag = entry.getShort() & 0xFFFF;
        int type = entry.getShort() & 0xFFFF;
        long count = big ? entry.getLong() : entry.getInt() & 0xFFFFFFFFL;
        int inline = big ? 8 : 4;
        boolean here = count >= 0 && count <= inline && count * size(type) <= inline;
        long position = here ? at + entrySize - inline : big ? entry.getLong() : entry.getInt() & 0xFFFFFFFFL;
        entries.put(tag, new Entry(type, count, position));
    }

    private static int size(int type) {
        return type < SIZES.length ? SIZES[type] : 0;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        return read(at, length, order);
    }

    private ByteBuffer read(long at, int length, ByteOrder byteOrder) throws IOException {
        if (at < 0 || at > channel.size() - length) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(byteOrder);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
