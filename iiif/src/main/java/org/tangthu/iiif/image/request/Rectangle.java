package org.tangthu.iiif.image.request;

/** A part of an image in whole pixels, from its top left corner. */
public record Rectangle(int x, int y, int width, int height) {
    public Rectangle {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("No such rectangle: %d,%d,%d,%d".formatted(x, y, width, height));
        }
    }

    public Dimensions size() {
        return new Dimensions(width, height);
    }

    /** The first row below it. */
    public int bottom() {
        return y + height;
    }

    /** The part that lies in another one too; they must touch. */
    public Rectangle intersection(Rectangle other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rectangle(
                left, top, Math.min(x + width, other.x + other.width) - left, Math.min(bottom(), other.bottom()) - top);
    }

    boolean isWhole(Dimensions image) {
        return x == 0 && y == 0 && width == image.width() && height == image.height();
    }
}
