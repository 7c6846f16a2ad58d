package org.tangthu.portal.demo.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes page images small: textured pages as JPEG, flat ones as PNG of sixteen colours. */
final class Pictures {

    private static final int COLOURS = 16;

    /** Of a format that loses nothing: the more work, the smaller. */
    private static final float SMALLEST = 0;

    private Pictures() {}

    static void jpeg(BufferedImage image, float quality, Path file) throws IOException {
        write(image, "jpeg", quality, file);
    }

    private static void write(BufferedImage image, String format, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    /** Each pixel becomes the nearest of at most sixteen colours. */
    static void png(BufferedImage image, List<Color> palette, Path file) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, colourModel(palette));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                reduced.getRaster().setSample(x, y, 0, nearest(palette, image.getRGB(x, y)));
            }
        }
        write(reduced, "png", SMALLEST, file);
    }

    private static IndexColorModel colourModel(List<Color> palette) {
        byte[] red = new byte[COLOURS];
        byte[] green = new byte[COLOURS];
        byte[] blue = new byte[COLOURS];
        for (int i = 0; i < palette.size(); i++) {
            red[i] = (byte) palette.get(i).getRed();
            green[i] = (byte) palette.get(i).getGreen();
            blue[i] = (byte) palette.get(i).getBlue();
        }
        return new IndexColorModel(4, COLOURS, red, green, blue);
    }

    private static int nearest(List<Color> palette, int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            int distance = distance(palette.get(i).getRGB(), rgb);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
