package org.tangthu.repository.text;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.tangthu.repository.text.Repairs.Kind;

/** Makes boxes of what a file says, inside of the page whatever it says; what was mended is noted. */
final class Boxes {
    /** Beyond it no image goes; keeps sums of two within 32 bits. */
    private static final double FARTHEST = 1e8;

    private final Repairs repairs;
    private final IntSupplier line;
    private double width = FARTHEST;
    private double height = FARTHEST;

    /** @param line at which the reader stands */
    Boxes(Repairs repairs, IntSupplier line) {
        this.repairs = repairs;
        this.line = line;
    }

    /** Sets the size of the page, in its own unit; 0 if the file does not tell. @return the box of the page */
    Box page(double right, double bottom) {
        int pageWidth = (int) Math.round(inside(right, FARTHEST));
        int pageHeight = (int) Math.round(inside(bottom, FARTHEST));
        if (pageWidth < 1 || pageHeight < 1) {
            repairs.add(Kind.NO_SIZE, line.getAsInt());
            return Box.NONE;
        }
        width = pageWidth;
        height = pageHeight;
        return new Box(0, 0, pageWidth, pageHeight);
    }

    /** The part of a rectangle that lies on the page; empty if there is none. */
    Optional<Box> box(double left, double top, double right, double bottom) {
        if (right < left || bottom < top) {
            return dropped(Kind.NEGATIVE);
        }
        if (right < 0 || bottom < 0 || left > width || top > height) {
            return dropped(Kind.OUTSIDE);
        }
        // A fraction more comes from rounding.
        if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1) {
            repairs.add(Kind.OVER_THE_EDGE, line.getAsInt());
        }
        int x = (int) Math.round(inside(left, width));
        int y = (int) Math.round(inside(top, height));
        return Optional.of(new Box(
                x, y, (int) Math.round(inside(right, width)) - x, (int) Math.round(inside(bottom, height)) - y));
    }

    /** A confidence; empty if it is none. */
    Optional<Double> confidence(double value) {
        if (!(value >= 0 && value <= 1)) {
            repairs.add(Kind.CONFIDENCE, line.getAsInt());
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<Box> dropped(Kind kind) {
        repairs.add(kind, line.getAsInt());
        return Optional.empty();
    }

    private static double inside(double value, double most) {
        return Math.max(0, Math.min(value, most));
    }
}
