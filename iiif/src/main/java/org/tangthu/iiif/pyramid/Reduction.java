package org.tangthu.iiif.pyramid;

import java.util.ArrayList;
import java.util.List;

/**
 * A size between two small levels, or below the last one, in which the whole picture stands ready too, made of the
 * level above it. A thumbnail of any size is then made from a picture with at most 1.6 times as many pixels, instead of
 * four times.
 */
record Reduction(int width, int height) {
    /** Their sides shrink evenly, so many times until they are halved. */
    private static final int STEPS_TO_HALF = 3;

    /** Longer side of the largest level that has some: beyond, they would take much room and are rarely asked for. */
    private static final int LONGEST_LEVEL = 1024;

    /** No longer side is shorter: what is made of so little costs nothing. */
    private static final int SHORTEST = 96;

    /** Those of a level, the largest first: two above the next level, or all that there are below the last. */
    static List<Reduction> of(TileGrid grid) {
        List<Reduction> reductions = new ArrayList<>();
        if (Math.max(grid.width(), grid.height()) <= LONGEST_LEVEL) {
            Reduction next = of(grid, 1);
            while (next.longer() >= SHORTEST && (grid.isSingle() || reductions.size() + 1 < STEPS_TO_HALF)) {
                reductions.add(next);
                next = of(grid, reductions.size() + 1);
            }
        }
        return reductions;
    }

    private static Reduction of(TileGrid grid, int steps) {
        double factor = Math.pow(0.5, (double) steps / STEPS_TO_HALF);
        return new Reduction((int) Math.max(1, Math.round(grid.width() * factor)), (int)
                Math.max(1, Math.round(grid.height() * factor)));
    }

    private int longer() {
        return Math.max(width, height);
    }

    long area() {
        return (long) width * height;
    }
}
