package org.tangthu.iiif.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tangthu.iiif.pixels.Jpeg;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.Pixels;

/** The last two steps of a request: quality, then format. */
final class Encoding {
    private static final int MIDDLE = 128;

    private Encoding() {}

    /** @param jpeg where the format is JPEG */
    static byte[] encode(Pixels pixels, Quality quality, Format format, JpegSettings jpeg) throws IOException {
        Pixels toned =
                switch (quality) {
                    case DEFAULT, COLOR -> pixels;
                    case GRAY -> grey(pixels);
                    case BITONAL -> blackAndWhite(grey(pixels));
                };
        return switch (format) {
            case JPG -> Jpeg.encode(toned, jpeg);
            case PNG -> png(quality == Quality.BITONAL ? oneBit(toned) : toned.asImage());
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

    private static BufferedImage oneBit(Pixels bitonal) {
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

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", output);
        }
        return bytes.toByteArray();
    }
}
