package org.tangthu.repository.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

/** Finds the orientation tag in the EXIF part of a JPEG file; anything odd there counts as none, as cameras err much. */
final class ExifOrientation {
    private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};
    private static final int TAG = 274;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** @param app1 body of an APP1 segment */
    static OptionalInt of(byte[] app1) {
        if (app1.length < HEAD.length + 8 || !Arrays.equals(HEAD, Arrays.copyOf(app1, HEAD.length))) {
            return OptionalInt.empty();
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(app1, HEAD.length, app1.length - HEAD.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at > tiff.limit() - ENTRY) {
                return OptionalInt.empty();
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
