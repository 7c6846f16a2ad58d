package org.tangthu.iiif.pyramid;

import org.tangthu.iiif.pixels.Pixels;

/**
 * Builds one level while its rows arrive: holds at most one row of tiles, hands it over when full, and passes every
 * two rows, averaged in blocks of 2 x 2, to the next smaller level. All levels thus arise in a single pass.
 */
final class LevelBuilder implements RowSink {
    /** Takes a finished tile: {@code padded} has full size, {@code visible} is its part inside the image. */
    interface TileSink {
        void accept(Level level, int column, int row, Pixels padded, Pixels visible);
    }

    private final Level level;
    private final TileGrid grid;
    private final int channels;
    private final TileSink tiles;
    private final RowSink smaller;
    private final byte[] band;
    private final byte[] halfRow;
    private int bandRows;
    private int tileRow;

    /** @param smaller takes the rows of the next level */
    LevelBuilder(Level level, int channels, TileSink tiles, RowSink smaller) {
        this.level = level;
        this.grid = level.grid();
        this.channels = channels;
        this.tiles = tiles;
        this.smaller = smaller;
        this.band = new byte[Math.multiplyExact(Math.min(grid.tileSize(), grid.height()), stride())];
        this.halfRow = new byte[((grid.width() - 1) / 2 + 1) * channels];
    }

    @Override
    public void accept(byte[] samples, int rows) {
        for (int taken = 0; taken < rows; ) {
            int count = Math.min(rows - taken, grid.tileHeight(tileRow) - bandRows);
            System.arraycopy(samples, taken * stride(), band, bandRows * stride(), count * stride());
            bandRows += count;
            taken += count;
            if (bandRows == grid.tileHeight(tileRow)) {
                finishBand();
            }
        }
    }

    private void finishBand() {
        for (int column = 0; column < grid.columns(); column++) {
            Pixels visible = cut(column, grid.tileWidth(column), bandRows);
            Pixels padded = grid.isCropped(column, tileRow) ? cut(column, grid.tileSize(), grid.tileSize()) : visible;
            tiles.accept(level, column, tileRow, padded, visible);
        }
        for (int row = 0; row < bandRows; row += 2) {
            average(row, Math.min(row + 1, bandRows - 1));
            smaller.accept(halfRow, 1);
        }
        bandRows = 0;
        tileRow++;
    }

    /** A part of the band; beyond the image its last column and row are repeated, which costs JPEG the fewest bytes. */
    private Pixels cut(int column, int width, int height) {
        Pixels tile = Pixels.blank(width, height, channels);
        int start = column * grid.tileSize() * channels;
        int inside = Math.min(width, grid.tileWidth(column)) * channels;
        for (int y = 0; y < height; y++) {
            int to = y * width * channels;
            System.arraycopy(band, Math.min(y, bandRows - 1) * stride() + start, tile.data(), to, inside);
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
                int sum = (band[a] & 0xff) + (band[a + right] & 0xff) + (band[b] & 0xff) + (band[b + right] & 0xff);
                halfRow[to] = (byte) ((sum + 2) >> 2);
            }
        }
    }

    private int stride() {
        return grid.width() * channels;
    }
}
