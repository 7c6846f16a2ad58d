package org.tangthu.repository.text;

import java.util.stream.Stream;

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

    /** The smallest box that holds all of some; those of nothing known are passed over. */
    public static Box around(Stream<Box> boxes) {
        return boxes.filter(box -> !box.equals(NONE)).reduce(NONE, Box::with);
    }

    private Box with(Box other) {
        if (equals(NONE)) {
            return other;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }

    /** What of the box lies within these bounds. */
    Box within(int mostX, int mostY) {
        int left = Math.min(x, mostX);
        int top = Math.min(y, mostY);
        return new Box(left, top, Math.min(x + width, mostX) - left, Math.min(y + height, mostY) - top);
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
