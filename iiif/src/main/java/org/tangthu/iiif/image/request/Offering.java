package org.tangthu.iiif.image.request;

import java.util.OptionalInt;

/**
 * The size under which a pyramid is offered as an image: its own or that of a preview. Previews are a level of the
 * pyramid wherever one is small enough, so that their tiles stand ready too.
 *
 * @param level of the pyramid that has this very size; empty if none has
 * @param scaleX pixels of the pyramid's full size for one of this size, across
 * @param scaleY the same, down
 */
public record Offering(Dimensions size, OptionalInt level, double scaleX, double scaleY) {
    /** The image in its own size. */
    public static Offering whole(Dimensions size) {
        return new Offering(size, OptionalInt.of(0), 1, 1);
    }

    /**
     * The largest level within a square; if even the smallest level is larger, the image scaled into the square.
     *
     * @param tileSize of the pyramid, whose smallest level is one tile
     * @param side of the square in pixels
     */
    public static Offering preview(Dimensions whole, int tileSize, int side) {
        Dimensions square = new Dimensions(side, side);
        Dimensions tile = new Dimensions(tileSize, tileSize);
        Dimensions size = whole;
        int level = 0;
        while (!size.within(square) && !size.within(tile)) {
            size = size.half();
            level++;
        }
        if (size.within(square)) {
            return new Offering(size, OptionalInt.of(level), 1 << level, 1 << level);
        }
        Dimensions fitted = whole.fitted(side, side);
        double scaleX = (double) whole.width() / fitted.width();
        double scaleY = (double) whole.height() / fitted.height();
        return new Offering(fitted, OptionalInt.empty(), scaleX, scaleY);
    }
}
