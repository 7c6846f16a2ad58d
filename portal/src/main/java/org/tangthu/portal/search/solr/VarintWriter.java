package org.tangthu.portal.search.solr;

import java.util.Arrays;

/** Whole numbers as groups of seven bits, low ones first; small ones take one byte. */
final class VarintWriter {
    private byte[] bytes;
    private int length;

    /** @param expected bytes, more or less */
    VarintWriter(int expected) {
        this.bytes = new byte[Math.max(16, expected)];
    }

    void writeByte(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    /** @param value not negative */
    void write(long value) {
        long rest = value;
        while (rest > 0x7F) {
            writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** Small numbers of either sign take one byte. */
    void writeSigned(long value) {
        write(value << 1 ^ value >> 63);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
