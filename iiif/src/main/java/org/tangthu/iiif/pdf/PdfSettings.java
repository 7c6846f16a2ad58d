package org.tangthu.iiif.pdf;

import org.tangthu.iiif.pyramid.PyramidSettings;

/**
 * How large PDF files may be, and what is spent on them.
 *
 * @param longestSide of a picture in pixels; what is larger than any picture that stands ready changes nothing
 * @param itemPixels of all pictures of a file together: of many pages smaller ones are taken
 * @param diskBytes for all files that are kept; the ones asked for longest ago go first
 * @param waiting how many files may wait to be made; one is made at a time
 */
public record PdfSettings(int longestSide, long itemPixels, long diskBytes, int waiting) {
    /** Good for a reader's screen and a printer: about 175 dots an inch on A4, 4 GB of files. */
    public static final PdfSettings STANDARD =
            new PdfSettings(PyramidSettings.LONGEST_WHOLE, 1_000_000_000, 4L << 30, 20);

    public PdfSettings {
        if (longestSide < 1 || itemPixels < 1 || diskBytes < 0 || waiting < 1) {
            throw new IllegalArgumentException("The bounds of PDF files must be positive");
        }
    }

    /** Pixels that each of so many pictures may have. */
    long pagePixels(int pages) {
        return itemPixels / Math.max(1, pages);
    }
}
