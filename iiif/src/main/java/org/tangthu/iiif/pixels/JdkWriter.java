package org.tangthu.iiif.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes images to memory by the JDK's own plug-ins, whichever others are there. */
public final class JdkWriter {
    private JdkWriter() {}

    /** @param format as the JDK names it */
    public static byte[] write(String format, BufferedImage image) throws IOException {
        ImageWriter writer = writer(format);
        return write(writer, image, writer.getDefaultWriteParam());
    }

    /** @param compression as the plug-in names it */
    public static byte[] write(String format, BufferedImage image, String compression) throws IOException {
        ImageWriter writer = writer(format);
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(compression);
        return write(writer, image, how);
    }

    /** Writes, and disposes of the writer. */
    public static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam how) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var output = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(output);
                writer.write(null, new IIOImage(image, null, null), how);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java runtime writes no " + format + " (module java.desktop)");
    }
}
