package org.tangthu.iiif.jpeg2000;

/** A rectangle on one of the grids of a picture; right and bottom do not belong to it. */
record Area(int left, int top, int right, int bottom) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    /** The same on a grid of which only every so many columns and rows exist. */
    Area thinned(int across, int down) {
        return new Area(ceil(left, across), ceil(top, down), ceil(right, across), ceil(bottom, down));
    }

    /** The same on a grid 2^n times as coarse, of which the columns and rows are taken that follow at an offset. */
    Area coarser(int n, boolean highAcross, boolean highDown) {
        return new Area(
                coarser(left, n, highAcross),
                coarser(top, n, highDown),
                coarser(right, n, highAcross),
                coarser(bottom, n, highDown));
    }

    /** The part of it that lies in a cell of a grid whose cells are of these powers of two. */
    Area cell(int column, int row, int logWidth, int logHeight) {
        return new Area(
                (int) Math.max(left, (long) column << logWidth),
                (int) Math.max(top, (long) row << logHeight),
                (int) Math.min(right, (column + 1L) << logWidth),
                (int) Math.min(bottom, (row + 1L) << logHeight));
    }

    private static int ceil(int value, int step) {
        return (int) (((long) value + step - 1) / step);
    }

    private static int coarser(int value, int n, boolean high) {
        long offset = high ? 1L << n - 1 : 0;
        return (int) ((value - offset + (1L << n) - 1) >> n);
    }
}
