package org.tangthu.portal.search;

import java.io.ByteArrayOutputStream;

/** Whole numbers as groups of seven bits, low ones first; small ones take one byte. */
final class VarintWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void writeByte(int value) {
        out.write(value);
    }

    /** @param value not negative */
    void write(long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Small numbers of either sign take one byte. */
    void writeSigned(long value) {
        write(value << 1 ^ value >> 63);
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
