package org.tangthu.iiif.image.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.pixels.JdkWriter;
import org.tangthu.iiif.pixels.Jpeg;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.pixels.WebP;

/** The last two steps of a request: quality, then format. */
final class Encoding {
    private Encoding() {}

    /**
     * @param cover where the image covers the ground (255) and where not (0); without it, it does everywhere
     * @param jpeg where the format is JPEG; its quality is that of WebP too
     */
    static byte[] encode(Pixels pixels, Optional<Pixels> cover, Quality quality, Format format, JpegSettings jpeg)
            throws IOException {
        Pixels toned = Tones.of(pixels, quality);
        return switch (format) {
            case JPG -> Jpeg.encode(toned, jpeg);
            case PNG -> JdkWriter.write("png", image(toned, cover, quality));
            case GIF -> JdkWriter.write("gif", indexable(toned, cover));
            case TIF -> JdkWriter.write("tiff", image(toned, cover, quality), "Deflate");
            case WEBP -> WebP.encode(image(Tones.coloured(toned), cover, Quality.DEFAULT), jpeg.quality());
        };
    }

    private static BufferedImage image(Pixels toned, Optional<Pixels> cover, Quality quality) {
        if (cover.isPresent()) {
            return toned.asImage(cover.get());
        }
        return quality == Quality.BITONAL ? Tones.oneBit(toned) : toned.asImage();
    }

    /** GIF has at most 256 colours: greys fit, others are chosen by the writer. */
    private static BufferedImage indexable(Pixels toned, Optional<Pixels> cover) {
        if (cover.isPresent()) {
            return Tones.coloured(toned).asImage(cover.get());
        }
        return toned.channels() == 1 ? Tones.indexed(toned) : toned.asImage();
    }
}
