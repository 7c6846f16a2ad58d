package org.tangthu.iiif.pyramid;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * What has to be known of a JPEG before it is decoded.
 *
 * @param components 1 grey, 3 colour, 4 inks
 * @param orientation as EXIF counts it, 1 (upright) to 8
 */
record JpegHeader(int components, int orientation) {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int MAX_SEGMENTS = 2000;

    /** Reads the segments up to the frame header. */
    static JpegHeader read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new BrokenImageException("This is no JPEG file");
        }
        int orientation = 1;
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            int marker = nextMarker(in);
            byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(segment);
            if (marker == 0xE1 && startsWith(segment, EXIF)) {
                orientation = exifOrientation(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                        .slice());
            } else if (isFrame(marker) && segment.length > 5) {
                return new JpegHeader(segment[5], orientation);
            }
        }
        throw new BrokenImageException("The JPEG has no frame header");
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int value = in.readUnsignedByte();
        if (value != 0xFF) {
            throw new BrokenImageException("The JPEG's segments are damaged");
        }
        while (value == 0xFF) {
            value = in.readUnsignedByte();
        }
        return value;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The orientation of an EXIF block; a damaged block says nothing. */
    private static int exifOrientation(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.getShort(0) == 0x4D4D ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0, at = directory + 2; i < count && at <= tiff.limit() - 12; i++, at += 12) {
            if ((tiff.getShort(at) & 0xFFFF) == TiffTag.ORIENTATION) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
