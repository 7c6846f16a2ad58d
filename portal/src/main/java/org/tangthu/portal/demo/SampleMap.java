package org.tangthu.portal.demo;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample map of an imaginary river delta, drawn when it is needed because 63 megapixels are too many to keep in a source
 * tree. The drawing is the same every time but for the typefaces, which are those of the running Java.
 */
public final class SampleMap {

    /** Pixels. */
    public static final int WIDTH = 9000;

    /** Pixels. */
    public static final int HEIGHT = 7000;

    private static final int BAND = 200;

    private SampleMap() {}

    /**
     * Draws the map into a new TIFF file of 8-bit RGB (strips, Deflate). It is drawn band by band, so the heap holds one band of
     * some 7 MB and the relief of 5 MB, never the whole picture.
     *
     * @throws IOException if the file cannot be written
     */
    public static void draw(Path target) throws IOException {
        Waters courses = Waters.ofTheDelta();
        Relief relief = new Relief(courses);
        Waters waters = courses.endingWhere(p -> relief.at(p.getX(), p.getY()) < -5);
        List<Mark> marks = new Countryside(relief, waters).marks();
        List<Mark> furniture = new MapFrame().marks();
        BufferedImage band = new BufferedImage(WIDTH, BAND, BufferedImage.TYPE_INT_RGB);
        try (StripTiff tiff = StripTiff.create(target, WIDTH, HEIGHT)) {
            for (int top = 0; top < HEIGHT; top += BAND) {
                Graphics2D g = pen(band, top);
                Rectangle view = new Rectangle(0, top, WIDTH, BAND);
                relief.paintLand(band, top);
                waters.drawBanks(g, view);
                relief.paintSea(band, top);
                relief.drawContours(g, view);
                waters.drawStreams(g, view);
                draw(marks, g, view);
                draw(furniture, g, view);
                g.dispose();
                tiff.append(band);
            }
        }
    }

    private static void draw(List<Mark> marks, Graphics2D g, Rectangle view) {
        for (Mark mark : marks) {
            if (mark.bounds().intersects(view)) {
                mark.drawing().accept(g);
            }
        }
    }

    private static Graphics2D pen(BufferedImage band, int top) {
        Graphics2D g = band.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(0, -top);
        return g;
    }
}
