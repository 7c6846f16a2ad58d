package org.tangthu.iiif.image.request;

/**
 * How large an answer may be.
 *
 * @param maxArea pixels of an answer
 * @param upscaling whether an answer may be larger than the region it shows
 */
public record Limits(long maxArea, boolean upscaling) {
    /** Width and height of any answer: as much as a JPEG can have. */
    public static final int MAX_SIDE = 65_500;

    public Limits {
        if (maxArea < 1) {
            throw new IllegalArgumentException("maxArea must be positive, not " + maxArea);
        }
    }

    boolean allow(Dimensions size) {
        return size.area() <= maxArea && size.width() <= MAX_SIDE && size.height() <= MAX_SIDE;
    }

    /** The largest size of this shape that is allowed without enlarging it. */
    public Dimensions largestOf(Dimensions shape) {
        return allow(shape) ? shape : enlarged(shape);
    }

    /** The largest size of this shape that is allowed, be it larger than the shape itself. */
    public Dimensions enlarged(Dimensions shape) {
        double factor = Math.sqrt((double) maxArea / shape.area());
        double side = (double) Math.min(maxArea, MAX_SIDE) / Math.max(shape.width(), shape.height());
        return shape.floored(Math.min(factor, side));
    }
}
