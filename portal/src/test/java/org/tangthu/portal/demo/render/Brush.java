package org.tangthu.portal.demo.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.tangthu.portal.demo.render.AltoPage.Line;
import org.tangthu.portal.demo.render.AltoPage.Word;

/** Writes characters with ink: each a little turned, shifted and unevenly black, as a hand leaves them. */
final class Brush {

    static final Color INK = new Color(0x1f1712);
    private static final Color CINNABAR = new Color(0xb8321f);
    private static final Color HEADING = new Color(0x98281a);

    private final Graphics2D g;
    private final Typefaces faces;
    private final Random random;

    Brush(Graphics2D g, Typefaces faces, long seed) {
        this.g = g;
        this.faces = faces;
        this.random = new Random(seed);
    }

    /** Writes a column from top to bottom into {@code rows} equal cells; the boxes it gives are those cells' characters. */
    Line column(RegisterColumn column, Rectangle area, int rows) {
        int cell = area.height / rows;
        int size = Math.min(cell, area.width) * 86 / 100;
        int y = area.y;
        Color colour = column.style() == RegisterColumn.Style.HEAD ? HEADING : INK;
        List<Word> words = new ArrayList<>();
        Iterator<String> readings = column.readings().iterator();
        for (int codePoint : column.text().codePoints().toArray()) {
            if (codePoint == RegisterColumn.MARK) {
                mark(area, y);
                continue;
            }
            if (codePoint != RegisterColumn.BLANK_CELL) {
                Rectangle box = new Rectangle(area.x + (area.width - size) / 2, y + (cell - size) / 2, size, size);
                words.add(character(Character.toString(codePoint), box, readings.next(), colour));
            }
            y += cell;
        }
        return new Line(words);
    }

    /** Writes one character into its box, which is the body of the character, not only its black part. */
    Word character(String character, Rectangle box, String reading, Color colour) {
        Shape glyph = glyph(character, box);
        g.setColor(colour);
        g.setComposite(AlphaComposite.SrcOver.derive(0.84f + random.nextFloat() * 0.16f));
        g.fill(glyph);
        g.setStroke(new BasicStroke(box.width / 56f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(glyph);
        g.setComposite(AlphaComposite.SrcOver);
        return new Word(character, box, reading);
    }

    void rule(Rectangle line) {
        g.setColor(new Color(0xa4553c));
        g.setStroke(new BasicStroke(2f));
        g.drawLine(line.x, line.y, line.x + line.width, line.y);
    }

    private Shape glyph(String character, Rectangle box) {
        Font font = faces.forCharacter(character.codePointAt(0)).deriveFont((float) box.width * 0.98f);
        Shape outline =
                font.createGlyphVector(g.getFontRenderContext(), character).getOutline();
        AffineTransform place = AffineTransform.getRotateInstance(
                Math.toRadians(random.nextGaussian() * 0.5), box.getCenterX(), box.getCenterY());
        place.translate(box.x + random.nextGaussian() * 1.2, box.y + box.height * 0.87 + random.nextGaussian() * 1.2);
        return place.createTransformedShape(outline);
    }

    /** The red circle with which a reader marks the end of a phrase, at the right below the last character. */
    private void mark(Rectangle area, int y) {
        int size = area.width / 8;
        g.setColor(CINNABAR);
        g.setStroke(new BasicStroke(3.4f));
        g.drawOval(area.x + area.width - size - 9, y - size + 4, size, size);
    }
}
