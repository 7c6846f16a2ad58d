package org.tangthu.repository.ocr;

/**
 * Which texts of machines are made anew.
 *
 * @param doubtful those of which something is doubtful ({@link org.tangthu.repository.text.quality.Doubt})
 * @param below those of a lower figure ({@link org.tangthu.repository.text.quality.TextFigure}), 0 to 1
 */
public record Reread(boolean doubtful, double below) {
    public static final Reread NONE = new Reread(false, 0);

    public Reread {
        if (!(below >= 0 && below <= 1)) {
            throw new IllegalArgumentException("a quality lies between 0 and 1");
        }
    }
}
