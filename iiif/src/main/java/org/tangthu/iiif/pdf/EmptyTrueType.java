package org.tangthu.iiif.pdf;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest TrueType font program that a PDF may embed (ISO 32000-1, section 9.9): two glyphs, both empty. Its tables
 * are those of Apple's and Microsoft's specification, which names their fields in this order.
 */
final class EmptyTrueType {
    private static final int GLYPHS = 2;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int HEADER = 12;
    private static final int CHECKSUM_ADJUSTMENT = 8;
    private static final int MAGIC = 0x5F0F3CF5;
    private static final int SUM_OF_ALL = 0xB1B0AFBA;

    private EmptyTrueType() {}

    /** @param width of the glyphs @param units an em, which is also their height */
    static byte[] font(int width, int units) {
        Map<String, byte[]> tables = new TreeMap<>(Map.of(
                "glyf", new byte[4],
                "head", head(width, units),
                "hhea", hhea(width, units),
                "hmtx", shorts(width, 0, 0),
                "loca", shorts(0, 0, 0),
                "maxp", maxp()));
        int length = HEADER
                + tables.size() * DIRECTORY_ENTRY
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        ByteBuffer font = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables.size());
        font.putInt(0x00010000).putShort((short) tables.size());
        font.putShort((short) (power * 16));
        font.putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) ((tables.size() - power) * 16));
        int offset = HEADER + tables.size() * DIRECTORY_ENTRY;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            table.getKey().chars().forEach(letter -> font.put((byte) letter));
            font.putInt(sum(ByteBuffer.wrap(bytes))).putInt(offset).putInt(bytes.length);
            font.duplicate().position(offset).put(bytes);
            head = table.getKey().equals("head") ? offset : head;
            offset += padded(bytes.length);
        }
        font.putInt(
                head + CHECKSUM_ADJUSTMENT, SUM_OF_ALL - sum(font.duplicate().rewind()));
        return font.array();
    }

    private static byte[] head(int width, int units) {
        ByteBuffer head = ByteBuffer.allocate(54);
        head.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(MAGIC);
        head.putShort((short) 0).putShort((short) units).putLong(0).putLong(0);
        head.putShort((short) 0).putShort((short) 0).putShort((short) width).putShort((short) units);
        head.putShort((short) 0)
                .putShort((short) 8)
                .putShort((short) 2)
                .putShort((short) 0)
                .putShort((short) 0);
        return head.array();
    }

    private static byte[] hhea(int width, int units) {
        ByteBuffer hhea = ByteBuffer.allocate(36);
        hhea.putInt(0x00010000).putShort((short) units).putShort((short) -1).putShort((short) 0);
        hhea.putShort((short) width);
        return hhea.putShort(34, (short) 1).array();
    }

    private static byte[] maxp() {
        return ByteBuffer.allocate(32)
                .putInt(0x00010000)
                .putShort((short) GLYPHS)
                .array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer table = ByteBuffer.allocate(values.length * Short.BYTES);
        for (int value : values) {
            table.putShort((short) value);
        }
        return table.array();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    /** Of big-endian words; the last is filled with zeros. */
    private static int sum(ByteBuffer bytes) {
        int sum = 0;
        while (bytes.remaining() >= Integer.BYTES) {
            sum += bytes.getInt();
        }
        int rest = 0;
        for (int shift = 24; bytes.hasRemaining(); shift -= 8) {
            rest |= (bytes.get() & 0xff) << shift;
        }
        return sum + rest;
    }
}
