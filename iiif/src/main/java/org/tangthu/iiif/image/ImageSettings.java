package org.tangthu.iiif.image;

/**
 * How images are offered.
 *
 * @param maxArea pixels that one answer may have
 * @param previewPixels longer side of the open preview of a guarded page
 * @param jpegQuality of answers that are not stored tiles, 1 to 100
 */
public record ImageSettings(long maxArea, int previewPixels, int jpegQuality) {
    public ImageSettings {
        if (maxArea < 1 || previewPixels < 1 || jpegQuality < 1 || jpegQuality > 100) {
            throw new IllegalArgumentException(
                    "maxArea and previewPixels must be positive and jpegQuality between 1 and 100");
        }
    }
}
