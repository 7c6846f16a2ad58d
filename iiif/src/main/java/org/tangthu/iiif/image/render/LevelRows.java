package org.tangthu.iiif.image.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.Rendition;

/**
 * The rows of a part of one level, from top to bottom: out of the JPEG of the whole level where one is kept and no more
 * has to be decoded than of the tiles, else out of the tiles that the part touches, a row of tiles at a time.
 */
final class LevelRows implements SourceRows {
    private final Pyramid pyramid;
    private final int level;
    private final Rectangle part;
    private final int firstColumn;
    private final int lastColumn;
    private final Optional<RenditionRows> whole;

    LevelRows(Pyramid pyramid, int level, Rectangle part) {
        this.pyramid = pyramid;
        this.level = level;
        this.part = part;
        this.firstColumn = part.x() / pyramid.tileSize();
        this.lastColumn = (part.x() + part.width() - 1) / pyramid.tileSize();
        this.whole = pyramid.whole(level)
                .filter(stream -> decodedOfWhole() <= decodedOfTiles())
                .map(stream -> new RenditionRows(pyramid, rendition(stream), part));
    }

    private Rendition rendition(ByteRange stream) {
        double unit = 1L << level;
        return new Rendition(pyramid.width(level), pyramid.height(level), unit, unit, stream);
    }

    private long decodedOfWhole() {
        return (long) pyramid.width(level) * part.bottom();
    }

    private long decodedOfTiles() {
        int tile = pyramid.tileSize();
        int left = firstColumn * tile;
        int right = Math.min(pyramid.width(level), (lastColumn + 1) * tile);
        return (long) (right - left) * (part.y() % tile + part.height());
    }

    @Override
    public long heldBytes() {
        return whole.map(RenditionRows::heldBytes)
                .orElse((long) part.width() * pyramid.channels() * pyramid.tileSize());
    }

    @Override
    public void read(JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException {
        if (whole.isPresent()) {
            whole.get().read(decoder, rows);
            return;
        }
        try (FileChannel file = pyramid.openFile()) {
            readTiles(file, decoder, rows);
        }
    }

    private void readTiles(FileChannel file, JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException {
        int size = pyramid.tileSize();
        int stride = part.width() * pyramid.channels();
        byte[] band = new byte[stride * Math.min(size, part.height())];
        for (int row = part.y() / size; row * size < part.bottom(); row++) {
            int top = Math.max(part.y(), row * size);
            for (int column = firstColumn; column <= lastColumn; column++) {
                Rectangle tile = tile(column, row);
                Rectangle inside = tile.intersection(part);
                int left = (inside.x() - part.x()) * pyramid.channels();
                int length = inside.width() * pyramid.channels();
                decode(
                        file,
                        pyramid.tile(level, column, row),
                        tile,
                        inside,
                        decoder,
                        (y, samples, offset) ->
                                System.arraycopy(samples, offset, band, left + (y - top) * stride, length));
            }
            for (int y = top; y < Math.min(part.bottom(), (row + 1) * size); y++) {
                rows.accept(y, band, (y - top) * stride);
            }
        }
    }

    private Rectangle tile(int column, int row) {
        int size = pyramid.tileSize();
        int x = column * size;
        int y = row * size;
        return new Rectangle(x, y, Math.min(size, pyramid.width(level) - x), Math.min(size, pyramid.height(level) - y));
    }

    /** @param image what the tile shows of the level */
    private void decode(
            FileChannel file,
            ByteRange range,
            Rectangle image,
            Rectangle inside,
            JpegDecoder decoder,
            JpegDecoder.Rows rows)
            throws IOException {
        var cut =
                new java.awt.Rectangle(inside.x() - image.x(), inside.y() - image.y(), inside.width(), inside.height());
        decoder.decode(
                pyramid.read(file, range),
                image.width(),
                image.height(),
                pyramid.channels(),
                cut,
                (y, samples, offset) -> rows.accept(image.y() + y, samples, offset));
    }
}
