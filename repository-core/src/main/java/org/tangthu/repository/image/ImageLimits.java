package org.tangthu.repository.image;

/**
 * How large a master image may be.
 *
 * @param maxPixels width times height
 * @param maxBytes length of the file
 * @param jpeg2000Pixels width times height of JPEG 2000, which depends on what there is to decode it
 */
public record ImageLimits(long maxPixels, long maxBytes, long jpeg2000Pixels) {
    /** 600 megapixels and 4 GiB: an A0 map at 600 dpi. */
    public static final ImageLimits DEFAULT = new ImageLimits(600_000_000L, 4L << 30, 600_000_000L);

    /** The same, but JPEG 2000 of at most so many pixels. */
    public ImageLimits withJpeg2000Pixels(long pixels) {
        return new ImageLimits(maxPixels, maxBytes, pixels);
    }

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

    void checkJpeg2000(long width, long height) {
        checkSize(width, height);
        if (width * height > jpeg2000Pixels) {
            throw new Unfit(
                    "it is JPEG 2000 of " + width + " x " + height + " pixels, and without the program opj_decompress"
                            + " at most " + jpeg2000Pixels + " can be decoded",
                    "install it (Debian: libopenjp2-tools) and start the server again, or send a TIFF");
        }
    }
}
