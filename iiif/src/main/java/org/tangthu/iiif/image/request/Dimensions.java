package org.tangthu.iiif.image.request;

/** Width and height in pixels, at least one each. */
public record Dimensions(int width, int height) {
    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("No such size: %d x %d".formatted(width, height));
        }
    }

    public long area() {
        return (long) width * height;
    }

    public boolean within(Dimensions other) {
        return width <= other.width && height <= other.height;
    }

    /** This shape scaled by a factor, rounded to whole pixels but never to nothing. */
    Dimensions scaled(double factor) {
        return new Dimensions(rounded(width * factor), rounded(height * factor));
    }

    /** This shape scaled by a factor, cut to whole pixels but never to nothing. */
    Dimensions floored(double factor) {
        return new Dimensions((int) Math.max(1, width * factor), (int) Math.max(1, height * factor));
    }

    /** This shape as large as it can be inside a box. */
    Dimensions fitted(int boxWidth, int boxHeight) {
        return (long) width * boxHeight > (long) height * boxWidth
                ? new Dimensions(boxWidth, Math.min(boxHeight, rounded((double) height * boxWidth / width)))
                : new Dimensions(Math.min(boxWidth, rounded((double) width * boxHeight / height)), boxHeight);
    }

    /** This size halved, rounding up, until it fits into a square: a level of a pyramid. */
    public Dimensions halvedInto(int side) {
        Dimensions size = this;
        while (size.width > side || size.height > side) {
            size = size.half();
        }
        return size;
    }

    /** Half of this size, rounded up. */
    Dimensions half() {
        return new Dimensions((width - 1) / 2 + 1, (height - 1) / 2 + 1);
    }

    /** A length in whole pixels, at least one. */
    static int rounded(double value) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.round(value)));
    }
}
