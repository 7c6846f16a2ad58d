package org.tangthu.iiif.pyramid;

import java.io.IOException;

/** A picture that a camera or scanner stored turned or mirrored, set upright. It is held whole. */
final class OrientedSource implements MasterSource {
    private final MasterSource stored;
    private final int orientation;

    /** @param orientation as EXIF and TIFF count it, 2 to 8 */
    OrientedSource(MasterSource stored, int orientation) {
        this.stored = stored;
        this.orientation = orientation;
    }

    private boolean swapped() {
        return orientation >= 5;
    }

    @Override
    public int width() {
        return swapped() ? stored.height() : stored.width();
    }

    @Override
    public int height() {
        return swapped() ? stored.width() : stored.height();
    }

    @Override
    public int channels() {
        return stored.channels();
    }

    @Override
    public long pixelsHeld() {
        return stored.pixelsHeld() + (long) width() * height();
    }

    @Override
    public void transferTo(RowSink sink) throws IOException {
        byte[] whole = new byte[Math.multiplyExact(Math.multiplyExact(width(), height()), channels())];
        int stride = stored.width() * channels();
        int[] filled = {0};
        stored.transferTo((samples, rows) -> {
            System.arraycopy(samples, 0, whole, filled[0] * stride, rows * stride);
            filled[0] += rows;
        });
        byte[] row = new byte[width() * channels()];
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                System.arraycopy(whole, storedPixel(x, y) * channels(), row, x * channels(), channels());
            }
            sink.accept(row, 1);
        }
    }

    /** Which stored pixel is seen at a place; the values are those of TIFF 6.0, field Orientation. */
    private int storedPixel(int x, int y) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        int across = swapped() ? y : x;
        int down = swapped() ? x : y;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int column = fromRight ? right - across : across;
        int row = fromBottom ? bottom - down : down;
        return row * stored.width() + column;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
