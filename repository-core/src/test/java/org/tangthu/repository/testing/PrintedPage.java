package org.tangthu.repository.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pages as they come from a scanner, A5 at 300 dots per inch, clean and straight. */
public final class PrintedPage {
    private static final int WIDTH = 1748;
    private static final int HEIGHT = 2480;
    private static final int MARGIN = 200;
    private static final int SIZE = 50;
    private static final int LEADING = 100;
    private static final float CHARACTER = 90;

    private PrintedPage() {}

    /** Lines from left to right; PNG, grey. */
    public static byte[] of(String... lines) {
        return draw(graphics -> {
            for (int i = 0; i < lines.length; i++) {
                graphics.drawString(lines[i], MARGIN, MARGIN + (i + 1) * LEADING);
            }
        });
    }

    /** Columns from right to left, each from top to bottom, in larger characters of the plane 0. */
    public static byte[] columns(String... columns) {
        return draw(graphics -> {
            graphics.setFont(graphics.getFont().deriveFont(CHARACTER));
            for (int i = 0; i < columns.length; i++) {
                for (int k = 0; k < columns[i].length(); k++) {
                    int x = WIDTH - MARGIN - (i + 1) * (int) (CHARACTER * 2);
                    graphics.drawString(columns[i].substring(k, k + 1), x, MARGIN + (k + 1) * (int) (CHARACTER * 1.3));
                }
            }
        });
    }

    private static byte[] draw(Consumer<Graphics2D> content) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, SIZE));
        content.accept(graphics);
        graphics.dispose();
        return png(page);
    }

    private static byte[] png(BufferedImage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
