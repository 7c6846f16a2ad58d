package org.tangthu.iiif.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures made for tests: smooth, so that JPEG keeps them, and different in every corner. */
public final class TestPictures {
    private static final int ORIENTATION = 274;

    private TestPictures() {}

    /** Red grows to the right, green downwards; a blue square marks the top left corner. */
    public static BufferedImage colour(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb(x, y, width, height));
            }
        }
        return image;
    }

    /** The colour of {@link #colour} at a place. */
    public static int rgb(int x, int y, int width, int height) {
        int red = 255 * x / Math.max(1, width - 1);
        int green = 255 * y / Math.max(1, height - 1);
        int blue = x < width / 4 && y < height / 4 ? 200 : 40;
        return red << 16 | green << 8 | blue;
    }

    /** Columns of red and of green in turn, of about the same brightness: nothing is left of them if chroma is halved. */
    public static BufferedImage colouredLines(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x % 2 == 0 ? 0xFF0000 : 0x008200);
            }
        }
        return image;
    }

    public static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    /** Paper with lines of dark strokes as small as letters, a few of them red. */
    public static BufferedImage page(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(246, 238, 220), width, height, new Color(225, 213, 190)));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(1);
        for (int y = 60; y < height - 60; y += 160) {
            pen.setColor(random.nextInt(8) == 0 ? new Color(160, 60, 50) : new Color(80, 70, 62));
            for (int x = 60; x < width - 60; x += 34 + random.nextInt(30)) {
                pen.setStroke(new BasicStroke(4 + 2 * random.nextFloat()));
                pen.drawArc(x, y, 18 + random.nextInt(14), 24 + random.nextInt(24), random.nextInt(360), 240);
                pen.drawLine(x, y + random.nextInt(20), x + random.nextInt(20), y + 30 + random.nextInt(20));
            }
        }
        pen.dispose();
        return image;
    }

    public static BufferedImage grey(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.getRaster().setSample(x, y, 0, 255 * x / Math.max(1, width - 1));
            }
        }
        return image;
    }

    public static BufferedImage sixteenBit(int width, int height) {
        BufferedImage image = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        new int[] {0, 1, 2},
                        DataBuffer.TYPE_USHORT,
                        false,
                        false)
                .createBufferedImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = new Color(rgb(x, y, width, height));
                image.getRaster().setPixel(x, y, new int[] {
                    colour.getRed() * 257, colour.getGreen() * 257, colour.getBlue() * 257
                });
            }
        }
        return image;
    }

    /** Left half red, right half see-through blue. */
    public static BufferedImage withAlpha(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? 0xFFFF0000 : 0x000000FF);
            }
        }
        return image;
    }

    /** Left half the palette's first colour (dark red), right half its second (light green). */
    public static BufferedImage palette(int width, int height) {
        byte[] red = {(byte) 120, (byte) 150};
        byte[] green = {0, (byte) 250};
        byte[] blue = {0, (byte) 150};
        BufferedImage image = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(1, 2, red, green, blue));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, x < width / 2 ? 0 : 1);
            }
        }
        return image;
    }

    /** Writes the picture in the format that the file's name ends with. */
    public static Path save(BufferedImage image, Path file) throws IOException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IllegalStateException("No writer for " + format);
        }
        return file;
    }

    public static Path saveTiff(BufferedImage image, Path file, String compression) throws IOException {
        return saveTiff(
                image,
                file,
                compression,
                ImageIO.getImageWritersByFormatName("tiff").next());
    }

    /** In tiles of 256 pixels, which only the JDK's own writer makes. */
    public static Path saveTiledTiff(BufferedImage image, Path file) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.imageio")) {
            writer = writers.next();
        }
        return saveTiff(image, file, "ZLib", writer);
    }

    private static Path saveTiff(BufferedImage image, Path file, String compression, ImageWriter writer)
            throws IOException {
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            if (how.canWriteTiles()) {
                how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                how.setTiling(256, 256, 0, 0);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** A JPEG whose EXIF block tells how it is to be turned. */
    public static Path saveTurned(BufferedImage image, Path file, int orientation) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3);
        exif.putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        try (var out = Files.newOutputStream(file)) {
            out.write(jpeg.toByteArray(), 0, 2);
            out.write(exif.array(), 0, exif.position());
            out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        }
        return file;
    }
}
