package org.tangthu.iiif.image.request;

import org.tangthu.iiif.error.InvalidRequestException;

/**
 * How the scaled region is turned (section 4.3 of the Image API, the same in 2.1 and 3.0): mirrored first, then turned clockwise.
 *
 * @param degrees 0 to 360
 */
public record Rotation(boolean mirror, double degrees) {
    public static final Rotation NONE = new Rotation(false, 0);

    public Rotation {
        if (!(degrees >= 0 && degrees <= 360)) {
            throw new InvalidRequestException("A rotation goes from 0 to 360 degrees");
        }
        degrees = degrees == 360 ? 0 : degrees;
    }

    /** Whether nothing is turned or mirrored. */
    public boolean isNone() {
        return !mirror && degrees == 0;
    }

    /** Quarters of a turn, if it is a whole number of them; else -1. */
    public int quarters() {
        return degrees % 90 == 0 ? (int) (degrees / 90) : -1;
    }

    /** The size of the upright box around an image that is turned. */
    public Dimensions box(Dimensions size) {
        if (quarters() >= 0) {
            return quarters() % 2 == 0 ? size : new Dimensions(size.height(), size.width());
        }
        double angle = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        return new Dimensions((int) Math.ceil(size.width() * cos + size.height() * sin - 1e-6), (int)
                Math.ceil(size.width() * sin + size.height() * cos - 1e-6));
    }

    /** @throws InvalidRequestException if it is no rotation */
    public static Rotation parse(String text) {
        if (text.equals("0")) {
            return NONE;
        }
        boolean mirror = text.startsWith("!");
        Numbers n = new Numbers(text, mirror ? 1 : 0);
        Rotation rotation = new Rotation(mirror, n.decimal());
        n.end();
        return rotation;
    }

    @Override
    public String toString() {
        return (mirror ? "!" : "") + Numbers.plain(degrees);
    }
}
