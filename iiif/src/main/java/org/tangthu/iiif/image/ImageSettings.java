package org.tangthu.iiif.image;

import org.tangthu.iiif.pixels.JpegSettings;

/**
 * How images are offered.
 *
 * @param maxArea pixels that one answer may have
 * @param previewPixels longer side of the open preview of a guarded page; from the size of a tile upwards every preview
 *     stands ready
 * @param jpeg how tiles and all other answers are encoded
 * @param cacheBytes on disk, for answers that had to be made and are asked for again; 0 keeps none
 */
public record ImageSettings(long maxArea, int previewPixels, JpegSettings jpeg, long cacheBytes) {
    public ImageSettings {
        if (maxArea < 1 || previewPixels < 1 || cacheBytes < 0) {
            throw new IllegalArgumentException("maxArea and previewPixels must be positive, cacheBytes not negative");
        }
    }
}
