package org.tangthu.portal.demo.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * How the pages of a printed text look. Lengths are pixels.
 *
 * @param paper the flat tint behind everything; {@code accent} and {@code second} colour headings and pictures
 * @param margin free space at the left and right
 * @param size of running text; {@code leading} from one baseline to the next
 */
record Stationery(Color paper, Color ink, Color accent, Color second, int margin, int size, int leading) {

    static final int WIDTH = 1240;
    static final int HEIGHT = 1754;

    static Stationery booklet() {
        return new Stationery(
                new Color(0xf6eeda), new Color(0x2b2420), new Color(0xa63d2a), new Color(0x4f7257), 150, 36, 59);
    }

    static Stationery thesis() {
        return new Stationery(
                new Color(0xfbfbf8), new Color(0x1c1f26), new Color(0x2d4a73), new Color(0x8a94a6), 165, 34, 58);
    }

    /** Sixteen colours: eight steps from paper to ink, four to each of the two colours. */
    List<Color> palette() {
        List<Color> colours = new ArrayList<>();
        colours.add(paper);
        ramp(colours, ink, 7);
        ramp(colours, accent, 4);
        ramp(colours, second, 4);
        return colours;
    }

    private void ramp(List<Color> colours, Color to, int steps) {
        for (int i = 1; i <= steps; i++) {
            double part = i / (double) steps;
            colours.add(new Color(
                    between(paper.getRed(), to.getRed(), part),
                    between(paper.getGreen(), to.getGreen(), part),
                    between(paper.getBlue(), to.getBlue(), part)));
        }
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
