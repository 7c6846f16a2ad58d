package org.tangthu.iiif.pyramid;

/**
 * How one level of a pyramid is cut into tiles. Tiles are counted row by row from the top left. Those at the right and
 * bottom edge that stick out of the image also exist cropped; these are counted in the same order, by themselves.
 *
 * @param width of the level in pixels
 * @param tileSize edge of a full tile in pixels
 */
record TileGrid(int width, int height, int tileSize) {
    TileGrid {
        if (width < 1 || height < 1 || tileSize < 1) {
            throw new IllegalArgumentException(
                    "No such level: %d x %d in tiles of %d".formatted(width, height, tileSize));
        }
    }

    int columns() {
        return (width - 1) / tileSize + 1;
    }

    int rows() {
        return (height - 1) / tileSize + 1;
    }

    int count() {
        return Math.multiplyExact(columns(), rows());
    }

    /** Whether the level is kept once more as one whole picture: small enough to be asked for, and more than a tile. */
    boolean standsWhole() {
        return !isSingle() && Math.max(width, height) <= PyramidSettings.LONGEST_WHOLE;
    }

    boolean isSingle() {
        return width <= tileSize && height <= tileSize;
    }

    int index(int column, int row) {
        return row * columns() + column;
    }

    /** Width of the part of a tile that lies in the image. */
    int tileWidth(int column) {
        return Math.min(tileSize, width - column * tileSize);
    }

    int tileHeight(int row) {
        return Math.min(tileSize, height - row * tileSize);
    }

    boolean isCropped(int column, int row) {
        return tileWidth(column) < tileSize || tileHeight(row) < tileSize;
    }

    int croppedCount() {
        int lastRow = rows() - 1;
        return croppedAbove(lastRow) + (cutBelow() ? columns() : (cutRight() ? 1 : 0));
    }

    /** The place of a cropped tile among the cropped tiles; only for those. */
    int croppedIndex(int column, int row) {
        return croppedAbove(row) + (row == rows() - 1 && cutBelow() ? column : 0);
    }

    private int croppedAbove(int row) {
        return cutRight() ? row : 0;
    }

    private boolean cutRight() {
        return width % tileSize != 0;
    }

    private boolean cutBelow() {
        return height % tileSize != 0;
    }

    /** The next smaller level: half the size, rounded up. */
    TileGrid half() {
        return new TileGrid((width - 1) / 2 + 1, (height - 1) / 2 + 1, tileSize);
    }
}
