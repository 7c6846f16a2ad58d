package org.tangthu.iiif.image.render;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.pixels.Pixels;

/** Colours to greys, greys to black and white, and back to how a format stores them. */
final class Tones {
    private static final int MIDDLE = 128;
    private static final IndexColorModel GREYS = greys();

    private Tones() {}

    static Pixels of(Pixels pixels, Quality quality) {
        return switch (quality) {
            case DEFAULT, COLOR -> pixels;
            case GRAY -> grey(pixels);
            case BITONAL -> blackAndWhite(grey(pixels));
        };
    }

    /** Luma as JPEG has it (ITU-R BT.601). */
    private static Pixels grey(Pixels pixels) {
        if (pixels.channels() == 1) {
            return pixels;
        }
        Pixels grey = Pixels.blank(pixels.width(), pixels.height(), 1);
        byte[] rgb = pixels.data();
        for (int i = 0, at = 0; i < grey.data().length; i++, at += 3) {
            int luma = 299 * (rgb[at] & 0xff) + 587 * (rgb[at + 1] & 0xff) + 114 * (rgb[at + 2] & 0xff);
            grey.data()[i] = (byte) ((luma + 500) / 1000);
        }
        return grey;
    }

    private static Pixels blackAndWhite(Pixels grey) {
        Pixels bitonal = Pixels.blank(grey.width(), grey.height(), 1);
        for (int i = 0; i < bitonal.data().length; i++) {
            bitonal.data()[i] = (byte) ((grey.data()[i] & 0xff) < MIDDLE ? 0 : 255);
        }
        return bitonal;
    }

    /** The same in three channels, for those who know no other. */
    static Pixels coloured(Pixels pixels) {
        if (pixels.channels() == 3) {
            return pixels;
        }
        Pixels coloured = Pixels.blank(pixels.width(), pixels.height(), 3);
        byte[] rgb = coloured.data();
        for (int i = 0, to = 0; to < rgb.length; i++) {
            byte grey = pixels.data()[i];
            rgb[to++] = grey;
            rgb[to++] = grey;
            rgb[to++] = grey;
        }
        return coloured;
    }

    static BufferedImage oneBit(Pixels bitonal) {
        var image = new BufferedImage(bitonal.width(), bitonal.height(), BufferedImage.TYPE_BYTE_BINARY);
        int[] row = new int[bitonal.width()];
        for (int y = 0; y < bitonal.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = bitonal.sample(x, y, 0) >> 7;
            }
            image.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return image;
    }

    /** Greys as indices of a palette, sharing the samples. */
    static BufferedImage indexed(Pixels grey) {
        return new BufferedImage(GREYS, grey.asImage().getRaster(), false, null);
    }

    private static IndexColorModel greys() {
        byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) i;
        }
        return new IndexColorModel(8, ramp.length, ramp, ramp, ramp);
    }
}
