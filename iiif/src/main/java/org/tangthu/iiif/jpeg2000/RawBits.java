package org.tangthu.iiif.jpeg2000;

/** The bits of passes that bypass the arithmetic decoder (D.6). After the last byte there are only ones. */
final class RawBits {
    private byte[] data;
    private int position;
    private int end;
    private int current;
    private int left;

    void start(byte[] bytes, int from, int to) {
        data = bytes;
        position = from;
        end = to;
        current = 0;
        left = 0;
    }

    int next() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = position < end ? data[position++] & 0xFF : 0xFF;
        }
        return current >> --left & 1;
    }
}
