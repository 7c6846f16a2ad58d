package org.tangthu.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * A way of writing names on the map, in the logical typefaces that every Java has.
 *
 * @param tracking extra space between letters, in parts of the size
 * @param halo whether a pale edge sets the letters off from what lies below
 */
record Lettering(String family, int style, float size, float tracking, Color colour, boolean halo) {

    private static final Color HALO = new Color(255, 252, 240, 215);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** The text with its middle at a place, turned by an angle in radians. */
    Mark centred(String text, double x, double y, double angle) {
        Font font = new Font(family, style, Math.round(size)).deriveFont(Map.of(TextAttribute.TRACKING, tracking));
        Shape outline = new TextLayout(text, font, CONTEXT).getOutline(null);
        Rectangle2D box = outline.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.translate(-box.getCenterX(), size * 0.34);
        Shape letters = place.createTransformedShape(outline);
        Rectangle bounds = letters.getBounds();
        bounds.grow(12, 12);
        return new Mark(bounds, g -> {
            if (halo) {
                g.setColor(HALO);
                g.setStroke(new BasicStroke(size / 6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(letters);
            }
            g.setColor(colour);
            g.fill(letters);
        });
    }
}
