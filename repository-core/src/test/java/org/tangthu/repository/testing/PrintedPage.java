package org.tangthu.repository.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pages as they come from a scanner, A5 at 300 dots per inch, clean and straight. */
public final class PrintedPage {
    private static final int WIDTH = 1748;
    private static final int HEIGHT = 2480;
    private static final int MARGIN = 200;
    private static final int SIZE = 50;
    private static final int LEADING = 100;

    private PrintedPage() {}

    /** As PNG, grey. */
    public static byte[] of(String... lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, SIZE));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], MARGIN, MARGIN + (i + 1) * LEADING);
        }
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
