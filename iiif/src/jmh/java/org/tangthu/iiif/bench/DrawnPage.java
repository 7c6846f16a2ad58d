package org.tangthu.iiif.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A page as a scanner sees one: grainy paper, columns of brush characters, red seals, a coloured figure. No font is needed,
 * and the same size always gives the same pixels. Drawn and written band by band, so that its size is bounded by the disk.
 */
public final class DrawnPage {
    private static final int BAND = 250;
    private static final int ENTRIES = 9;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final int width;
    private final int height;
    private final int cell;

    private DrawnPage(int width, int height) {
        this.width = width;
        this.height = height;
        this.cell = Math.max(16, height / 90);
    }

    /** {@code DrawnPage WIDTH HEIGHT FILE.tif} */
    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    /** Writes the page as an uncompressed RGB TIFF with a single strip, as many scanners do. At most 4 GB. */
    static void write(int width, int height, Path file) throws IOException {
        DrawnPage page = new DrawnPage(width, height);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            page.header(out);
            for (int top = 0; top < height; top += BAND) {
                out.write(page.band(top, Math.min(BAND, height - top)));
            }
        }
    }

    private void header(DataOutputStream out) throws IOException {
        int directory = 8;
        int bits = directory + 2 + ENTRIES * 12 + 4;
        int pixels = bits + 6;
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(directory);
        out.writeShort(ENTRIES);
        entry(out, 256, LONG, 1, width);
        entry(out, 257, LONG, 1, height);
        entry(out, 258, SHORT, 3, bits);
        entry(out, 259, LONG, 1, 1); // no compression
        entry(out, 262, LONG, 1, 2); // RGB
        entry(out, 273, LONG, 1, pixels);
        entry(out, 277, LONG, 1, 3); // samples of a pixel
        entry(out, 278, LONG, 1, height); // rows of the strip
        entry(out, 279, LONG, 1, Math.multiplyExact(3 * width, height));
        out.writeInt(0);
        for (int channel = 0; channel < 3; channel++) {
            out.writeShort(8);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private byte[] band(int top, int rows) {
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(233, 219, 186));
        pen.fillRect(0, 0, width, rows);
        pen.translate(0, -top);
        characters(pen, top, rows);
        figure(pen);
        seals(pen);
        pen.dispose();
        return grainy(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), top);
    }

    private void characters(Graphics2D pen, int top, int rows) {
        int margin = width / 12;
        pen.setColor(new Color(45, 38, 36));
        pen.setStroke(new BasicStroke(cell / 11f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int y = (top / cell - 1) * cell; y < top + rows + cell; y += cell) {
            for (int x = margin; y > margin && y < height - margin && x < width - margin; x += cell * 5 / 4) {
                character(pen, x, y);
            }
        }
    }

    private void character(Graphics2D pen, int x, int y) {
        Random strokes = new Random(x * 7_919L + y * 104_729L);
        Path2D brush = new Path2D.Float();
        for (int i = 4 + strokes.nextInt(6); i > 0; i--) {
            double size = cell * 0.85;
            brush.moveTo(x + strokes.nextDouble() * size, y + strokes.nextDouble() * size);
            brush.quadTo(
                    x + strokes.nextDouble() * size,
                    y + strokes.nextDouble() * size,
                    x + strokes.nextDouble() * size,
                    y + strokes.nextDouble() * size);
        }
        pen.draw(brush);
    }

    /** Hills in many colours, such as a painted map has. */
    private void figure(Graphics2D pen) {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            int size = height / 40 + random.nextInt(height / 30);
            pen.setColor(Color.getHSBColor(random.nextFloat(), 0.45f, 0.75f));
            pen.fillOval(
                    width / 5 + random.nextInt(width / 2), height / 2 + random.nextInt(height / 4), size, size / 2);
        }
    }

    private void seals(Graphics2D pen) {
        Random random = new Random(9);
        pen.setColor(new Color(178, 34, 34, 200));
        for (int i = 0; i < 3; i++) {
            int x = width / 8 + random.nextInt(width * 3 / 4);
            int y = height / 8 + random.nextInt(height * 3 / 4);
            pen.setStroke(new BasicStroke(cell / 5f));
            pen.drawRect(x, y, cell * 3, cell * 3);
            pen.fillRect(x + cell, y + cell, cell, cell);
        }
    }

    /** BGR becomes RGB with the grain of paper and sensor upon it. */
    private static byte[] grainy(byte[] bgr, int seed) {
        long state = seed * 0x9E3779B97F4A7C15L + 1;
        int grain = 0;
        byte[] rgb = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += 3) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            grain = (grain * 2 + (int) (state & 15) - 7) / 3;
            for (int channel = 0; channel < 3; channel++) {
                int value = (bgr[i + 2 - channel] & 0xff) + grain;
                rgb[i + channel] = (byte) Math.max(0, Math.min(255, value));
            }
        }
        return rgb;
    }
}
