package org.tangthu.iiif.image;

/**
 * How large an answer may be.
 *
 * @param maxArea pixels of an answer
 * @param upscaling whether an answer may be larger than the region it shows
 */
public record Limits(long maxArea, boolean upscaling) {
    public Limits {
        if (maxArea < 1) {
            throw new IllegalArgumentException("maxArea must be positive, not " + maxArea);
        }
    }

    boolean allow(Dimensions size) {
        return size.area() <= maxArea;
    }

    /** The largest size of this shape that is allowed. */
    Dimensions largest(Dimensions shape) {
        double factor = Math.sqrt((double) maxArea / shape.area());
        return new Dimensions((int) Math.max(1, Math.floor(shape.width() * factor)), (int)
                Math.max(1, Math.floor(shape.height() * factor)));
    }
}
