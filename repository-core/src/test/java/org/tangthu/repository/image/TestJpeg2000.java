package org.tangthu.repository.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JPEG 2000 files put together by hand: whole in everything but the coded data, of which there are none. */
public final class TestJpeg2000 {
    private static final int START = 0xFF4F;
    private static final int END = 0xFFD9;
    private static final int SRGB = 16;

    private TestJpeg2000() {}

    /** A codestream of 8 bit, blocks of 64 x 64 and one layer. */
    public static byte[] codestream(int width, int height, int components) {
        return codestream(size(width, height, 64, components, 7), coding(1, 5, 4), 1);
    }

    /** @param tileParts one for each tile */
    static byte[] codestream(byte[] size, byte[] coding, int tileParts) {
        ByteBuffer all = ByteBuffer.allocate(4 + size.length + coding.length + 14 * tileParts);
        all.putShort((short) START).put(size).put(coding);
        for (int tile = 0; tile < tileParts; tile++) {
            all.putShort((short) 0xFF90).putShort((short) 10).putShort((short) tile);
            all.putInt(14).put((byte) 0).put((byte) 1).putShort((short) 0xFF93);
        }
        return all.putShort((short) END).array();
    }

    /** @param depth bits of a sample less one */
    static byte[] size(int width, int height, int tile, int components, int depth) {
        ByteBuffer body = ByteBuffer.allocate(36 + 3 * components).putShort((short) 0);
        body.putInt(width).putInt(height).putInt(0).putInt(0);
        body.putInt(tile).putInt(tile).putInt(0).putInt(0).putShort((short) components);
        for (int i = 0; i < components; i++) {
            body.put((byte) depth).put((byte) 1).put((byte) 1);
        }
        return segment(0xFF51, body.array());
    }

    /**
     * @param block exponent of its width and height, less two
     * @param precincts exponents of width and height for each level, one more than there are levels, or none
     */
    static byte[] coding(int layers, int levels, int block, int... precincts) {
        ByteBuffer body = ByteBuffer.allocate(10 + precincts.length);
        body.put((byte) (precincts.length == 0 ? 0 : 1))
                .put((byte) 0)
                .putShort((short) layers)
                .put((byte) 1);
        body.put((byte) levels)
                .put((byte) block)
                .put((byte) block)
                .put((byte) 0)
                .put((byte) 1);
        for (int precinct : precincts) {
            body.put((byte) (precinct << 4 | precinct));
        }
        return segment(0xFF52, body.array());
    }

    private static byte[] segment(int marker, byte[] body) {
        ByteBuffer segment = ByteBuffer.allocate(4 + body.length);
        return segment.putShort((short) marker)
                .putShort((short) (2 + body.length))
                .put(body)
                .array();
    }

    /** A file of sRGB around a codestream. */
    public static byte[] jp2(int width, int height, int components, byte[] codestream) {
        return jp2("jp2 ", header(width, height, components, SRGB), codestream);
    }

    static byte[] jp2(String brand, byte[] header, byte[] codestream) {
        return join(
                box("jP  ", new byte[] {'\r', '\n', (byte) 0x87, '\n'}),
                box("ftyp", join(text("jpx "), new byte[4], text(brand))),
                header,
                box("jp2c", codestream));
    }

    static byte[] header(int width, int height, int components, int space) {
        return header(
                width,
                height,
                components,
                ByteBuffer.allocate(7).put((byte) 1).putInt(3, space).array());
    }

    static byte[] header(int width, int height, int components, byte[] colour) {
        ByteBuffer image = ByteBuffer.allocate(14).putInt(height).putInt(width);
        image.putShort((short) components).put((byte) 7).put((byte) 7);
        return box("jp2h", join(box("ihdr", image.array()), box("colr", colour)));
    }

    static byte[] box(String type, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(8 + body.length).array(), text(type), body);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
