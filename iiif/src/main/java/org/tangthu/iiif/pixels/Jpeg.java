package org.tangthu.iiif.pixels;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Baseline JPEG as the JDK writes and reads it: grey, or YCbCr with halved chroma (4:2:0). The same pixels and quality
 * give the same bytes on one Java runtime. All methods may be called by many threads.
 */
public final class Jpeg {
    private static final ImageReaderSpi READERS = ofTheJdk(ImageReaderSpi.class);
    private static final ImageWriterSpi WRITERS = ofTheJdk(ImageWriterSpi.class);

    private Jpeg() {}

    /**
     * A complete JPEG stream.
     *
     * @param quality 1 to 100, on libjpeg's scale
     */
    public static byte[] encode(Pixels pixels, int quality) {
        ImageWriter writer = writer();
        try (var bytes = new ByteArrayOutputStream(pixels.width() * pixels.height() / 4 + 1024)) {
            try (var output = new MemoryCacheImageOutputStream(bytes)) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality / 100f);
                writer.setOutput(output);
                writer.write(null, new IIOImage(pixels.asImage(), null, null), how);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
    }

    /**
     * The pixels of a JPEG stream that {@link #encode} wrote.
     *
     * @param width what the stream must hold; another size is refused before anything is decoded
     */
    public static Pixels decode(byte[] stream, int width, int height, int channels) {
        ImageReader reader = reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw new BrokenImageException("A stored tile is %d x %d instead of %d x %d; rebuild the image"
                        .formatted(reader.getWidth(0), reader.getHeight(0), width, height));
            }
            Pixels pixels = Pixels.blank(width, height, channels);
            ImageReadParam into = reader.getDefaultReadParam();
            into.setDestination(pixels.asImage());
            Raster read = reader.read(0, into).getRaster();
            if (read.getNumBands() != channels) {
                throw new BrokenImageException("A stored tile has another number of channels; rebuild the image");
            }
            return pixels;
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenImageException("A stored tile is not a readable JPEG stream; rebuild the image", e);
        } finally {
            reader.dispose();
        }
    }

    /** A JPEG reader of the JDK: it writes row after row, in order, into the destination that it is given. */
    public static ImageReader reader() {
        try {
            return READERS.createReaderInstance();
        } catch (IOException e) {
            throw new IllegalStateException("The JDK's JPEG reader cannot be made", e);
        }
    }

    private static ImageWriter writer() {
        try {
            return WRITERS.createWriterInstance();
        } catch (IOException e) {
            throw new IllegalStateException("The JDK's JPEG writer cannot be made", e);
        }
    }

    /** Looked up once: going through all plug-ins would cost as much as a small tile. */
    private static <T extends ImageReaderWriterSpi> T ofTheJdk(Class<T> kind) {
        Iterator<T> found = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        kind,
                        provider -> ((ImageReaderWriterSpi) provider)
                                .getPluginClassName()
                                .startsWith("com.sun.imageio.plugins.jpeg."),
                        false);
        if (!found.hasNext()) {
            throw new IllegalStateException("This Java runtime has no JPEG support (module java.desktop)");
        }
        return found.next();
    }
}
