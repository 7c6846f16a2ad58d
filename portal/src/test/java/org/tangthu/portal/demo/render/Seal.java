package org.tangthu.portal.demo.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** The red seal of the samples: 藏書之印, "seal of Tàng Thư", white on red in two columns, worn as an old stone is. */
final class Seal {

    private static final Color CINNABAR = new Color(0xb4281a);
    private static final String CHARACTERS = "藏書之印";

    private final Typefaces faces;

    Seal(Typefaces faces) {
        this.faces = faces;
    }

    /** Presses the seal into the box and gives the box back. */
    Rectangle press(Graphics2D g, Rectangle box, long seed) {
        Area stone = new Area(new RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 22, 22));
        int cell = box.width / 2 - 12;
        for (int i = 0; i < 4; i++) {
            int x = box.x + (i < 2 ? box.width / 2 : 12);
            int y = box.y + 12 + (i % 2) * cell;
            stone.subtract(new Area(character(g, CHARACTERS.substring(i, i + 1), x, y, cell)));
        }
        wear(stone, box, new Random(seed));
        g.setComposite(AlphaComposite.SrcOver.derive(0.86f));
        g.setColor(CINNABAR);
        g.fill(stone);
        g.setComposite(AlphaComposite.SrcOver);
        return box;
    }

    private Shape character(Graphics2D g, String character, int x, int y, int cell) {
        Font font = faces.forCharacter(character.codePointAt(0)).deriveFont(cell * 0.94f);
        Shape outline =
                font.createGlyphVector(g.getFontRenderContext(), character).getOutline();
        Shape bold = new BasicStroke(cell / 26f).createStrokedShape(outline);
        Area area = new Area(outline);
        area.add(new Area(bold));
        Rectangle2D bounds = area.getBounds2D();
        AffineTransform fit = AffineTransform.getTranslateInstance(x + cell * 0.06, y + cell * 0.06);
        fit.scale(cell * 0.88 / bounds.getWidth(), cell * 0.88 / bounds.getHeight());
        fit.translate(-bounds.getX(), -bounds.getY());
        return fit.createTransformedShape(area);
    }

    private static void wear(Area stone, Rectangle box, Random random) {
        for (int i = 0; i < 70; i++) {
            double size = 1 + random.nextDouble() * 4;
            double x = box.x + random.nextDouble() * box.width;
            double y = box.y + random.nextDouble() * box.height;
            stone.subtract(new Area(new Ellipse2D.Double(x, y, size, size)));
        }
    }
}
