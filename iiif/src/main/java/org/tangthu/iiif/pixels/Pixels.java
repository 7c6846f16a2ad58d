package org.tangthu.iiif.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A block of 8-bit samples, rows from top to bottom, channels interleaved: one channel is grey (with the sRGB curve),
 * three are sRGB red, green, blue. The array is shared, not copied.
 */
public record Pixels(int width, int height, int channels, byte[] data) {
    public Pixels {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException(
                    "No such block of pixels: %d x %d, %d channels".formatted(width, height, channels));
        }
        if (data.length < Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
            throw new IllegalArgumentException(
                    "%d bytes are too few for %d x %d, %d channels".formatted(data.length, width, height, channels));
        }
    }

    /** A black block. */
    public static Pixels blank(int width, int height, int channels) {
        return new Pixels(
                width, height, channels, new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)]);
    }

    /** The value, 0 to 255, of one sample. */
    public int sample(int x, int y, int channel) {
        return data[(y * width + x) * channels + channel] & 0xff;
    }

    /** A view as an image of the JDK; both share the samples. */
    public BufferedImage asImage() {
        return new BufferedImage(colorModel(channels), asRaster(), false, null);
    }

    /**
     * A copy with a transparent ground.
     *
     * @param alpha one channel of the same size: 0 is see-through
     */
    public BufferedImage asImage(Pixels alpha) {
        int all = channels + 1;
        byte[] samples = new byte[Math.multiplyExact(Math.multiplyExact(width, height), all)];
        for (int i = 0, to = 0; to < samples.length; i++, to += all) {
            System.arraycopy(data, i * channels, samples, to, channels);
            samples[to + channels] = alpha.data[i];
        }
        int[] offsets = channels == 1 ? new int[] {0, 1} : new int[] {0, 1, 2, 3};
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * all, all, offsets, null);
        var model =
                new ComponentColorModel(space(channels), true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    WritableRaster asRaster() {
        int[] offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
        return Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length), width, height, width * channels, channels, offsets, null);
    }

    private static ColorSpace space(int channels) {
        return ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    }

    static ColorModel colorModel(int channels) {
        return new ComponentColorModel(space(channels), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    }
}
