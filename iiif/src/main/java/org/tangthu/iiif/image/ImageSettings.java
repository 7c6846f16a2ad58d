package org.tangthu.iiif.image;

import org.tangthu.iiif.pixels.JpegSettings;

/**
 * How images are offered.
 *
 * @param maxArea pixels that one answer may have
 * @param previewPixels longer side of the open preview of a guarded page
 * @param jpeg how answers are encoded that do not stand ready
 */
public record ImageSettings(long maxArea, int previewPixels, JpegSettings jpeg) {
    public ImageSettings {
        if (maxArea < 1 || previewPixels < 1) {
            throw new IllegalArgumentException("maxArea and previewPixels must be positive");
        }
    }
}
