package org.tangthu.portal.search.solr;

/** Reads what {@link VarintWriter} wrote; anything else is an {@link IllegalArgumentException}. */
final class VarintReader {
    /** Of numbers up to 2^42, more than any here. */
    private static final int MOST_GROUPS = 6;

    private final byte[] bytes;
    private int next;

    VarintReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int remaining() {
        return bytes.length - next;
    }

    int readByte() {
        if (next == bytes.length) {
            throw new IllegalArgumentException("the bytes end within a number");
        }
        return bytes[next++] & 0xFF;
    }

    long read() {
        long value = 0;
        for (int group = 0; group < MOST_GROUPS; group++) {
            int b = readByte();
            value |= (long) (b & 0x7F) << 7 * group;
            if (b <= 0x7F) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is longer than any");
    }

    long readSigned() {
        long value = read();
        return value >>> 1 ^ -(value & 1);
    }
}
