package org.tangthu.repository.text;

/** A rectangle on a page, in the page's own unit; its origin is top left. */
public record Box(int x, int y, int width, int height) {
    /** Where nothing is known. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    public Box {
        if (x < 0 || y < 0 || width < 0 || height < 0) {
            throw new IllegalArgumentException(
                    "a box lies on its page, not at " + x + "," + y + " with " + width + " x " + height);
        }
    }

    /** The box where the page is stretched by these factors, rounded to whole units. */
    Box scaled(double horizontally, double vertically) {
        int left = (int) Math.round(x * horizontally);
        int top = (int) Math.round(y * vertically);
        int right = (int) Math.round(((double) x + width) * horizontally);
        int bottom = (int) Math.round(((double) y + height) * vertically);
        return new Box(left, top, right - left, bottom - top);
    }
}
