package org.tangthu.iiif.pixels;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.WebPWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes WebP through a library with native code, which is there for the usual systems only. Where it does not run, this
 * format is not offered and everything else goes on.
 */
public final class WebP {
    private static final Logger LOG = LoggerFactory.getLogger(WebP.class);
    private static final boolean AVAILABLE = works();

    private WebP() {}

    /** Whether this machine can; tried once, when it is first asked. */
    public static boolean isAvailable() {
        return AVAILABLE;
    }

    private static boolean works() {
        try {
            return encode(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR), 50).length > 0;
        } catch (LinkageError | IOException | RuntimeException e) {
            LOG.info("WebP is not offered, for its library does not run here: {}", e.toString());
            return false;
        }
    }

    /**
     * @param image sRGB, with or without alpha
     * @param quality 1 to 100
     */
    public static byte[] encode(BufferedImage image, int quality) throws IOException {
        WebPWriter writer = new WebPWriter(new WebPImageWriterSpi());
        WebPWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionType(CompressionType.Lossy);
        how.setCompressionQuality(quality / 100f);
        return JdkWriter.write(writer, image, how);
    }
}
