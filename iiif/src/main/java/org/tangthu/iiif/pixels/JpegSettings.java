package org.tangthu.iiif.pixels;

/**
 * How JPEG is written.
 *
 * @param quality 1 to 100, on libjpeg's scale
 */
public record JpegSettings(int quality, Chroma chroma) {
    public JpegSettings {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality goes from 1 to 100, not " + quality);
        }
    }

    /** With halved chroma, as is usual. */
    public static JpegSettings ofQuality(int quality) {
        return new JpegSettings(quality, Chroma.HALVED);
    }
}
