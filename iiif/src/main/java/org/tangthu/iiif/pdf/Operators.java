package org.tangthu.iiif.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HexFormat;
import java.util.Locale;

/** The content of a page as it is written, in the few operators that are needed (ISO 32000-1, annex A). For one thread. */
final class Operators {
    /** Names among the page's resources. */
    static final String PICTURE = "P";

    static final String INVISIBLE = "T";
    static final String VISIBLE = "V";

    private static final HexFormat HEX = HexFormat.of();

    private final DecimalFormat decimal = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private final StringBuilder content = new StringBuilder();

    /** The picture over the whole page. */
    void picture(double width, double height) {
        line("q", width, 0, 0, height, 0, 0, "cm /" + PICTURE + " Do Q");
    }

    void beginInvisible(double size) {
        line("BT 3 Tr /" + INVISIBLE, size, "Tf");
    }

    void beginVisible(double size) {
        line("BT 0 Tr /" + VISIBLE, size, "Tf");
    }

    /** Where the next text begins, and which way it goes. */
    void at(double a, double b, double c, double d, double x, double y) {
        line(a, b, c, d, x, y, "Tm");
    }

    /** @param percent of the natural width @param hex codes of the font in hexadecimal digits */
    void show(double percent, String hex) {
        line(percent, "Tz <" + hex + "> Tj");
    }

    void end() {
        line("ET");
    }

    /** What follows reads like this (ISO 32000-1, section 14.9.4). */
    void beginSpan(String text) {
        line("/Span << /ActualText <FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "> >> BDC");
    }

    void endSpan() {
        line("EMC");
    }

    /** A shape filled with the colour of text; its curves of second degree are written as such of third. */
    void fill(Shape shape) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> line(p[0], p[1], "m");
                case PathIterator.SEG_LINETO -> line(p[0], p[1], "l");
                case PathIterator.SEG_QUADTO ->
                    line(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3],
                            "c");
                case PathIterator.SEG_CUBICTO -> line(p[0], p[1], p[2], p[3], p[4], p[5], "c");
                default -> line("h");
            }
            int last =
                    switch (path.currentSegment(p)) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 4;
                        default -> 0;
                    };
            x = p[last];
            y = p[last + 1];
        }
        line("f");
    }

    /** Anything else, as it is to stand there. */
    void line(Object... words) {
        for (Object word : words) {
            content.append(word instanceof Number number ? decimal.format(number) : word)
                    .append(' ');
        }
        content.append('\n');
    }

    byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
