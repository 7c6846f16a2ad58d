package org.tangthu.iiif.pyramid;

import org.tangthu.iiif.pixels.Pixels;

/**
 * Builds one level while its rows arrive: holds a row of tiles, hands it over when full, and passes every two rows,
 * averaged in blocks of 2 x 2, to the next smaller level. All levels thus arise in a single pass. A level that is kept
 * whole besides is held until its end.
 */
final class LevelBuilder implements RowSink {
    /** Takes what is finished. */
    interface TileSink {
        /** A tile: {@code padded} has full size, {@code visible} is its part inside the image. */
        void accept(Level level, int column, int row, Pixels padded, Pixels visible);

        /** A level that is kept whole. */
        void accept(Level level, Pixels whole);
    }

    private final Level level;
    private final TileGrid grid;
    private final int channels;
    private final TileSink tiles;
    private final RowSink smaller;
    private final byte[] held;
    private final byte[] halfRow;
    private int first;
    private int rows;
    private int tileRow;

    /** @param smaller takes the rows of the next level */
    LevelBuilder(Level level, int channels, TileSink tiles, RowSink smaller) {
        this.level = level;
        this.grid = level.grid();
        this.channels = channels;
        this.tiles = tiles;
        this.smaller = smaller;
        int heldRows = grid.standsWhole() ? grid.height() : Math.min(grid.tileSize(), grid.height());
        this.held = new byte[Math.multiplyExact(heldRows, stride())];
        this.halfRow = new byte[((grid.width() - 1) / 2 + 1) * channels];
    }

    @Override
    public void accept(byte[] samples, int count) {
        for (int taken = 0; taken < count; ) {
            int next = Math.min(count - taken, grid.tileHeight(tileRow) - rows);
            System.arraycopy(samples, taken * stride(), held, (first + rows) * stride(), next * stride());
            rows += next;
            taken += next;
            if (rows == grid.tileHeight(tileRow)) {
                finishTileRow();
            }
        }
    }

    private void finishTileRow() {
        for (int column = 0; column < grid.columns(); column++) {
            Pixels visible = cut(column, grid.tileWidth(column), rows);
            Pixels padded = grid.isCropped(column, tileRow) ? cut(column, grid.tileSize(), grid.tileSize()) : visible;
            tiles.accept(level, column, tileRow, padded, visible);
        }
        for (int row = first; row < first + rows; row += 2) {
            average(row, Math.min(row + 1, first + rows - 1));
            smaller.accept(halfRow, 1);
        }
        tileRow++;
        if (grid.standsWhole()) {
            first += rows;
            if (tileRow == grid.rows()) {
                tiles.accept(level, new Pixels(grid.width(), grid.height(), channels, held));
            }
        }
        rows = 0;
    }

    /** A part of the row; beyond the image its last column and row are repeated, which costs JPEG the fewest bytes. */
    private Pixels cut(int column, int width, int height) {
        Pixels tile = Pixels.blank(width, height, channels);
        int start = column * grid.tileSize() * channels;
        int inside = Math.min(width, grid.tileWidth(column)) * channels;
        for (int y = 0; y < height; y++) {
            int to = y * width * channels;
            System.arraycopy(held, (first + Math.min(y, rows - 1)) * stride() + start, tile.data(), to, inside);
            for (int x = to + inside; x < to + width * channels; x++) {
                tile.data()[x] = tile.data()[x - channels];
            }
        }
        return tile;
    }

    private void average(int upper, int lower) {
        int last = (grid.width() - 1) * channels;
        for (int x = 0, to = 0; x <= last; x += 2 * channels) {
            int right = x == last ? 0 : channels;
            for (int c = 0; c < channels; c++, to++) {
                int a = upper * stride() + x + c;
                int b = lower * stride() + x + c;
                int sum = (held[a] & 0xff) + (held[a + right] & 0xff) + (held[b] & 0xff) + (held[b + right] & 0xff);
                halfRow[to] = (byte) ((sum + 2) >> 2);
            }
        }
    }

    private int stride() {
        return grid.width() * channels;
    }
}
