package org.tangthu.iiif.pyramid;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Turns rows of any colour model that masters come in into 8-bit grey or sRGB. ICC profiles are followed; inks without
 * a profile are taken as plain CMYK; what is transparent is laid on white. Not for use by several threads.
 */
abstract class SrgbConverter {
    private final int channels;

    SrgbConverter(int channels) {
        this.channels = channels;
    }

    /** The converter for a colour model, or a clear refusal. */
    static SrgbConverter of(ColorModel model) {
        if (model instanceof IndexColorModel palette) {
            return new Palette(palette);
        }
        int type = model.getTransferType();
        if (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
            throw new BrokenImageException("Only samples of up to 16 bits are supported; save the master with 8 or 16");
        }
        ColorConverter colours = colours(model.getColorSpace(), model);
        return model.hasAlpha() ? new OnWhite(model, colours) : colours;
    }

    private static ColorConverter colours(ColorSpace space, ColorModel model) {
        boolean grey = space.getType() == ColorSpace.TYPE_GRAY;
        if (space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY)) {
            return plain(grey ? 1 : 3, model);
        }
        if (space instanceof ICC_ColorSpace profiled) {
            ProfiledConverter followed = new ProfiledConverter(grey ? 1 : 3, profiled);
            return followed.leavesColours() ? plain(followed.channels(), model) : followed;
        }
        return switch (space.getType()) {
            case ColorSpace.TYPE_GRAY, ColorSpace.TYPE_RGB -> plain(grey ? 1 : 3, model);
            case ColorSpace.TYPE_CMYK -> new Inks(model);
            default ->
                throw new BrokenImageException(
                        "The colour space (type %d) is not supported; save the master as RGB, grey or CMYK"
                                .formatted(space.getType()));
        };
    }

    /** 1 for grey, 3 for sRGB. */
    final int channels() {
        return channels;
    }

    /** Converts the first {@code count} rows into {@code target}, rows without gaps. */
    abstract void convert(Raster rows, int count, byte[] target);

    /** A converter that leaves alpha to {@link OnWhite}. */
    abstract static class ColorConverter extends SrgbConverter {
        ColorConverter(int channels) {
            super(channels);
        }
    }

    private static ColorConverter plain(int channels, ColorModel model) {
        boolean bare = model.getNumComponents() == channels;
        if (bare && isAll(model, DataBuffer.TYPE_BYTE, 8)) {
            return new Ready(channels);
        }
        return bare && isAll(model, DataBuffer.TYPE_USHORT, 16) ? new Sixteen(channels) : new Plain(channels, model);
    }

    private static boolean isAll(ColorModel model, int type, int depth) {
        return model.getTransferType() == type
                && Arrays.stream(model.getComponentSize()).allMatch(size -> size == depth);
    }

    /** Samples that are what is wanted. */
    private static final class Ready extends ColorConverter {
        Ready(int channels) {
            super(channels);
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            rows.getDataElements(0, 0, rows.getWidth(), count, target);
        }
    }

    /** Samples of 16 bits, and nothing besides. */
    private static final class Sixteen extends ColorConverter {
        private short[] samples = new short[0];

        Sixteen(int channels) {
            super(channels);
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            int length = rows.getWidth() * channels();
            samples = samples.length == length ? samples : new short[length];
            for (int y = 0; y < count; y++) {
                rows.getDataElements(0, y, rows.getWidth(), 1, samples);
                toEightBits(samples, target, y * length);
            }
        }

        /** The same as the division by 257 with rounding, without dividing. */
        private static void toEightBits(short[] samples, byte[] target, int at) {
            for (int i = 0; i < samples.length; i++) {
                target[at + i] = (byte) ((samples[i] & 0xffff) * 255 + 32_895 >> 16);
            }
        }
    }

    /** Samples that only have to be brought to 8 bits. */
    private static final class Plain extends ColorConverter {
        private final int[] depths;
        private int[] samples = new int[0];

        Plain(int channels, ColorModel model) {
            super(channels);
            this.depths = model.getComponentSize();
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            int bands = rows.getNumBands();
            for (int y = 0, to = 0; y < count; y++) {
                samples = row(rows, y, samples);
                for (int x = 0; x < rows.getWidth(); x++) {
                    for (int c = 0; c < channels(); c++) {
                        target[to++] = (byte) toEightBits(samples[x * bands + c], depths[c]);
                    }
                }
            }
        }
    }

    /** CMYK without a profile. */
    private static final class Inks extends ColorConverter {
        private final int[] depths;
        private int[] samples = new int[0];

        Inks(ColorModel model) {
            super(3);
            this.depths = model.getComponentSize();
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            int bands = rows.getNumBands();
            for (int y = 0, to = 0; y < count; y++) {
                samples = row(rows, y, samples);
                for (int x = 0; x < rows.getWidth() * bands; x += bands) {
                    int light = 255 - toEightBits(samples[x + 3], depths[3]);
                    for (int c = 0; c < 3; c++) {
                        int colour = 255 - toEightBits(samples[x + c], depths[c]);
                        target[to++] = (byte) ((colour * light + 127) / 255);
                    }
                }
            }
        }
    }

    /** A palette; grey if all its colours are. */
    private static final class Palette extends SrgbConverter {
        private final int[] colours;
        private int[] samples = new int[0];

        Palette(IndexColorModel palette) {
            super(IntStream.range(0, palette.getMapSize()).allMatch(i -> isGrey(palette, i)) ? 1 : 3);
            this.colours = IntStream.range(0, 1 << Math.min(16, palette.getPixelSize()))
                    .map(i -> onWhite(palette.getRGB(Math.min(i, palette.getMapSize() - 1))))
                    .toArray();
        }

        private static boolean isGrey(IndexColorModel palette, int i) {
            return palette.getRed(i) == palette.getGreen(i) && palette.getGreen(i) == palette.getBlue(i);
        }

        private static int onWhite(int argb) {
            int alpha = argb >>> 24;
            int red = blend(argb >> 16 & 0xff, alpha);
            return red << 16 | blend(argb >> 8 & 0xff, alpha) << 8 | blend(argb & 0xff, alpha);
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            for (int y = 0, to = 0; y < count; y++) {
                samples = row(rows, y, samples);
                for (int x = 0; x < rows.getWidth(); x++) {
                    int rgb = colours[samples[x]];
                    for (int shift = channels() == 3 ? 16 : 0; shift >= 0; shift -= 8) {
                        target[to++] = (byte) (rgb >> shift);
                    }
                }
            }
        }
    }

    /** Lays what another converter gives on white, by the alpha of the last band. */
    private static final class OnWhite extends SrgbConverter {
        private final ColorConverter colours;
        private final boolean premultiplied;
        private final int depth;
        private int[] samples = new int[0];

        OnWhite(ColorModel model, ColorConverter colours) {
            super(colours.channels());
            this.colours = colours;
            this.premultiplied = model.isAlphaPremultiplied();
            this.depth = model.getComponentSize(model.getNumComponents() - 1);
        }

        @Override
        void convert(Raster rows, int count, byte[] target) {
            colours.convert(rows, count, target);
            int bands = rows.getNumBands();
            for (int y = 0, at = 0; y < count; y++) {
                samples = row(rows, y, samples);
                for (int x = bands - 1; x < rows.getWidth() * bands; x += bands) {
                    int alpha = toEightBits(samples[x], depth);
                    for (int c = 0; c < channels(); c++, at++) {
                        int colour = target[at] & 0xff;
                        target[at] =
                                (byte) (premultiplied ? Math.min(255, colour + 255 - alpha) : blend(colour, alpha));
                    }
                }
            }
        }
    }

    private static int blend(int colour, int alpha) {
        return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static int toEightBits(int sample, int depth) {
        int max = (1 << depth) - 1;
        return depth == 8 ? sample : (sample * 255 + max / 2) / max;
    }

    /** One row of samples; the array is used again where it is long enough. */
    private static int[] row(Raster rows, int y, int[] samples) {
        int length = rows.getWidth() * rows.getNumBands();
        return rows.getPixels(0, y, rows.getWidth(), 1, samples.length == length ? samples : new int[length]);
    }
}
