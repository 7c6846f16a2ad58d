package org.tangthu.iiif.jpeg2000;

import java.util.Arrays;

/** Tells a number for each cell of a grid, the smallest of four in their parent (B.10.2). */
final class TagTree {
    private final int columns;
    private final int rows;
    private final TagTree parent;
    private final int[] least;
    private final boolean[] known;

    TagTree(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.parent = columns * rows <= 1 ? null : new TagTree((columns + 1) / 2, (rows + 1) / 2);
        this.least = new int[columns * rows];
        this.known = new boolean[columns * rows];
        Arrays.fill(known, false);
    }

    /** Reads as many bits as it takes to tell whether the number of a cell is below the limit. */
    boolean isBelow(int limit, int column, int row, HeaderBits bits) {
        read(limit, column, row, bits);
        int cell = row * columns + column;
        return known[cell] && least[cell] < limit;
    }

    private int read(int limit, int column, int row, HeaderBits bits) {
        int cell = row * columns + column;
        if (parent != null) {
            least[cell] = Math.max(least[cell], parent.read(limit, column / 2, row / 2, bits));
        }
        while (!known[cell] && least[cell] < limit) {
            if (bits.next() == 1) {
                known[cell] = true;
            } else {
                least[cell]++;
            }
        }
        return least[cell];
    }
}
