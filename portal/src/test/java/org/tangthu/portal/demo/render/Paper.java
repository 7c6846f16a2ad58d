package org.tangthu.portal.demo.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A sheet of paper: clouds of tone, darker towards the edges, with fibres. The same seed gives the same sheet. */
final class Paper {

    private static final int CLOUD = 160;

    private final int width;
    private final int height;
    private final Random random;
    private final float[][] knots;

    private Paper(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        this.random = new Random(seed);
        this.knots = new float[height / CLOUD + 2][width / CLOUD + 2];
        for (float[] row : knots) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) random.nextGaussian();
            }
        }
    }

    static BufferedImage sheet(int width, int height, Color tint, long seed) {
        Paper paper = new Paper(width, height, seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paper.tone(image, tint);
        paper.fibres(image);
        return image;
    }

    /** A pen for anti-aliased drawing; the caller disposes of it. */
    static Graphics2D pen(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private void tone(BufferedImage image, Color tint) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = 1 + 0.016 * cloud(x, y) - edge(x, y);
                image.setRGB(x, y, shade(tint, light));
            }
        }
    }

    /** Smooth noise between the knots of a coarse grid. */
    private double cloud(int x, int y) {
        double fx = smooth((x % CLOUD) / (double) CLOUD);
        double fy = smooth((y % CLOUD) / (double) CLOUD);
        float[] upper = knots[y / CLOUD];
        float[] lower = knots[y / CLOUD + 1];
        int k = x / CLOUD;
        double above = upper[k] + fx * (upper[k + 1] - upper[k]);
        double below = lower[k] + fx * (lower[k + 1] - lower[k]);
        return above + fy * (below - above);
    }

    private double edge(int x, int y) {
        double distance = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y));
        return 0.16 * Math.exp(-distance / 45);
    }

    private void fibres(BufferedImage image) {
        Graphics2D g = pen(image);
        g.setStroke(new BasicStroke(1.6f));
        for (int i = 0; i < 60; i++) {
            g.setColor(random.nextInt(3) == 0 ? new Color(0x8a6f45) : new Color(0xfff6df));
            g.setComposite(AlphaComposite.SrcOver.derive(0.25f + random.nextFloat() * 0.2f));
            double x = random.nextInt(width);
            double y = random.nextInt(height);
            g.draw(new QuadCurve2D.Double(x, y, x + bend(), y + bend(), x + 2 * bend(), y + 2 * bend()));
        }
        g.dispose();
    }

    private double bend() {
        return random.nextGaussian() * 28;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    /** Darker paper is browner too: blue falls faster than red. */
    private static int shade(Color tint, double light) {
        int red = clamp(tint.getRed() * light);
        int green = clamp(tint.getGreen() * Math.pow(light, 1.25));
        int blue = clamp(tint.getBlue() * Math.pow(light, 1.7));
        return red << 16 | green << 8 | blue;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
