package org.tangthu.repository.image;

/**
 * What a master image says of itself.
 *
 * @param mediaType {@code image/tiff}, {@code image/jpeg}, {@code image/png}, {@code image/jp2} or, bare, {@code image/j2c}
 * @param width in pixels as shown, after orientation
 * @param height in pixels as shown, after orientation
 * @param bitsPerSample of each channel
 * @param samples channels of a pixel: 1 grey or palette, 3 colours, 4 CMYK or colours with alpha
 * @param orientation EXIF 1 to 8; from 5 on, width and height stand exchanged in the file
 */
public record ImageInfo(String mediaType, int width, int height, int bitsPerSample, int samples, int orientation) {
    static ImageInfo of(String mediaType, int width, int height, int bitsPerSample, int samples, int orientation) {
        boolean turned = orientation >= 5;
        return new ImageInfo(
                mediaType, turned ? height : width, turned ? width : height, bitsPerSample, samples, orientation);
    }
}
