package org.tangthu.iiif.testing;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.pyramid.Pyramid;

/** What is stored as JPEG, as pixels. */
public final class Decoded {
    private Decoded() {}

    /** A tile, cropped to the image. */
    public static Pixels tile(Pyramid pyramid, FileChannel open, int level, int column, int row) throws IOException {
        int size = pyramid.tileSize();
        return jpeg(
                pyramid.read(open, pyramid.tile(level, column, row)),
                Math.min(size, pyramid.width(level) - column * size),
                Math.min(size, pyramid.height(level) - row * size),
                pyramid.channels());
    }

    public static Pixels jpeg(byte[] stream, int width, int height, int channels) {
        Pixels pixels = Pixels.blank(width, height, channels);
        int length = width * channels;
        try (JpegDecoder decoder = new JpegDecoder()) {
            decoder.decode(
                    stream,
                    width,
                    height,
                    channels,
                    new Rectangle(width, height),
                    (y, samples, offset) -> System.arraycopy(samples, offset, pixels.data(), y * length, length));
        }
        return pixels;
    }
}
