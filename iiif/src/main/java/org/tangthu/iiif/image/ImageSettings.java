package org.tangthu.iiif.image;

import org.tangthu.iiif.pixels.JpegSettings;

/**
 * How images are offered.
 *
 * @param maxArea pixels that one answer may have
 * @param previewPixels longer side of the open preview of a guarded page; from the size of a tile upwards every preview
 *     stands ready
 * @param jpeg how tiles and all other answers are encoded
 */
public record ImageSettings(long maxArea, int previewPixels, JpegSettings jpeg) {
    public ImageSettings {
        if (maxArea < 1 || previewPixels < 1) {
            throw new IllegalArgumentException("maxArea and previewPixels must be positive");
        }
    }
}
