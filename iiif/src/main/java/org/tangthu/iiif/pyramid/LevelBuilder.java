package org.tangthu.iiif.pyramid;

import org.tangthu.iiif.pixels.Pixels;

/**
 * Builds one level while its rows arrive: deals them out to a row of tiles, hands these over when full, and passes
 * every two rows, averaged in blocks of 2 x 2, to the next smaller level. All levels thus arise in a single pass, and
 * each pixel is copied once. A level that is kept whole besides is also held until its end.
 */
final class LevelBuilder implements RowSink {
    /** Where tiles come from and go to. */
    interface Tiles {
        /** An empty tile of full size; what is in it does not matter. */
        Pixels empty();

        /** A finished tile; beyond the image its last column and row are repeated. */
        void accept(Level level, int column, int row, Pixels tile);

        /** A finished level that is kept whole. */
        void accept(Level level, Pixels whole);
    }

    private final Level level;
    private final TileGrid grid;
    private final int channels;
    private final Tiles tiles;
    private final RowSink smaller;
    private final Pixels[] filling;
    private final byte[] whole;
    private final byte[] halfRow;
    private int y;

    /** @param smaller takes the rows of the next level */
    LevelBuilder(Level level, int channels, Tiles tiles, RowSink smaller) {
        this.level = level;
        this.grid = level.grid();
        this.channels = channels;
        this.tiles = tiles;
        this.smaller = smaller;
        this.filling = new Pixels[grid.columns()];
        this.whole = new byte[grid.standsWhole() ? grid.width() * grid.height() * channels : 0];
        this.halfRow = new byte[((grid.width() - 1) / 2 + 1) * channels];
    }

    @Override
    public void accept(byte[] samples, int rows) {
        int stride = grid.width() * channels;
        for (int row = 0; row < rows; row++, y++) {
            deal(samples, row * stride);
            if (whole.length > 0) {
                System.arraycopy(samples, row * stride, whole, y * stride, stride);
            }
            if (y % 2 == 1 || y == grid.height() - 1) {
                halve();
            }
            if ((y + 1) % grid.tileSize() == 0 || y == grid.height() - 1) {
                finishTiles();
            }
        }
        if (y == grid.height() && whole.length > 0) {
            tiles.accept(level, new Pixels(grid.width(), grid.height(), channels, whole));
        }
    }

    /** Cuts a row into the tiles. The last one is filled up at once, so that halving needs no exceptions. */
    private void deal(byte[] samples, int from) {
        int edge = grid.tileSize() * channels;
        int to = y % grid.tileSize() * edge;
        for (int column = 0; column < filling.length; column++) {
            if (to == 0) {
                filling[column] = tiles.empty();
            }
            int inside = grid.tileWidth(column) * channels;
            byte[] tile = filling[column].data();
            System.arraycopy(samples, from + column * edge, tile, to, inside);
            for (int x = to + inside; x < to + edge; x++) {
                tile[x] = tile[x - channels];
            }
        }
    }

    /** Passes on the row just dealt and the one above it; a last row without a partner stands for both. */
    private void halve() {
        int edge = grid.tileSize() * channels;
        int lower = y % grid.tileSize() * edge;
        int upper = y % 2 == 1 ? lower - edge : lower;
        for (int column = 0; column < filling.length; column++) {
            int count = (grid.tileWidth(column) + 1) / 2;
            Halving.average(filling[column].data(), upper, lower, count, channels, halfRow, column * edge / 2);
        }
        smaller.accept(halfRow, 1);
    }

    private void finishTiles() {
        int edge = grid.tileSize() * channels;
        int row = y / grid.tileSize();
        int last = y % grid.tileSize() * edge;
        for (int column = 0; column < filling.length; column++) {
            byte[] tile = filling[column].data();
            for (int below = last + edge; below < tile.length; below += edge) {
                System.arraycopy(tile, last, tile, below, edge);
            }
            tiles.accept(level, column, row, filling[column]);
        }
    }
}
