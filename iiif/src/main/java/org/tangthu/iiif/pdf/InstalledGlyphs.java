package org.tangthu.iiif.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shapes of characters that our own font lacks, from the fonts of this machine, which may have none. */
final class InstalledGlyphs {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledGlyphs.class);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Optional<Font> font = serif();

    private static Optional<Font> serif() {
        try {
            Font serif = new Font(Font.SERIF, Font.PLAIN, 1);
            serif.canDisplay('a'); // makes Java look for fonts
            return Optional.of(serif);
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.info("Without fonts on this machine, covers of PDF files show no Hán Nôm: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Of one character, its baseline's beginning at a point, the y axis upwards. */
    Optional<Shape> outline(int character, double size, double x, double y) {
        AffineTransform place = new AffineTransform(size, 0, 0, -size, x, y);
        return font.filter(installed -> installed.canDisplay(character))
                .map(installed -> installed
                        .createGlyphVector(EXACT, Character.toString(character))
                        .getOutline())
                .map(place::createTransformedShape);
    }
}
