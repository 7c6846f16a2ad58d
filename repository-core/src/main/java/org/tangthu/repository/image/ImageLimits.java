package org.tangthu.repository.image;

/**
 * How large a master image may be.
 *
 * @param maxPixels width times height
 * @param maxBytes length of the file
 */
public record ImageLimits(long maxPixels, long maxBytes) {
    /** 600 megapixels and 4 GiB: an A0 map at 600 dpi. */
    public static final ImageLimits DEFAULT = new ImageLimits(600_000_000L, 4L << 30);

    void checkSize(long width, long height) {
        if (width < 1 || height < 1) {
            throw new Unfit("it claims " + width + " x " + height + " pixels", "an image has at least one");
        }
        // Both are unsigned 32-bit numbers at most, so the product fits.
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > maxPixels) {
            throw new Unfit(
                    "it claims " + width + " x " + height + " pixels", "at most " + maxPixels + " are accepted");
        }
    }
}
