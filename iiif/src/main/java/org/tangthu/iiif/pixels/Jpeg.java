package org.tangthu.iiif.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Baseline JPEG as the JDK writes and reads it: grey or YCbCr. The same pixels and settings give the same bytes on one
 * Java runtime. All methods may be called by many threads.
 */
public final class Jpeg {
    private static final ImageReaderSpi READERS = ofTheJdk(ImageReaderSpi.class);
    private static final ImageWriterSpi WRITERS = ofTheJdk(ImageWriterSpi.class);

    private Jpeg() {}

    /** A complete JPEG stream. */
    public static byte[] encode(Pixels pixels, JpegSettings settings) {
        return encode(pixels, pixels.width(), pixels.height(), settings);
    }

    /** A complete JPEG stream of the part at the top left. */
    public static byte[] encode(Pixels pixels, int width, int height, JpegSettings settings) {
        ImageWriter writer = writer();
        try (var bytes = new ByteArrayOutputStream(width * height / 4 + 1024)) {
            try (var output = new MemoryCacheImageOutputStream(bytes)) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(settings.quality() / 100f);
                writer.setOutput(output);
                BufferedImage image = pixels.asImage().getSubimage(0, 0, width, height);
                writer.write(null, new IIOImage(image, null, sampling(writer, image, how, settings.chroma())), how);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
    }

    /** What the writer is to know about the sampling of chroma: nothing where it does so by itself. */
    private static IIOMetadata sampling(ImageWriter writer, BufferedImage image, ImageWriteParam how, Chroma chroma)
            throws IOException {
        if (chroma == Chroma.HALVED) {
            return null;
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
        Node tree = metadata.getAsTree(metadata.getNativeMetadataFormatName());
        NodeList components = ((Element) tree).getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
        return metadata;
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
