package org.tangthu.iiif.jpeg2000;

import org.tangthu.iiif.error.BrokenImageException;

/** The bits of packet headers: after a byte of ones the next one has only seven (B.10.1). */
final class HeaderBits {
    private final byte[] data;
    private int position;
    private int current;
    private int left;

    HeaderBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int next() {
        if (left == 0) {
            if (position >= data.length) {
                throw new BrokenImageException("The JPEG 2000 picture is cut off in the header of a packet");
            }
            left = current == 0xFF ? 7 : 8;
            current = data[position++] & 0xFF;
        }
        return current >> --left & 1;
    }

    int next(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | next();
        }
        return value;
    }

    /** Ends the header. @return where the next byte stands */
    int end() {
        return current == 0xFF ? position + 1 : position;
    }
}
