package org.tangthu.iiif.image;

import java.awt.Rectangle;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.Pyramid;

/**
 * The rows of a part of one level, from top to bottom: out of the JPEG of the whole level where one is kept and no more
 * has to be decoded than of the tiles, else out of the tiles that the part touches, a row of tiles at a time.
 */
final class LevelRows {
    private final Pyramid pyramid;
    private final int level;
    private final Rectangle part;
    private final int firstColumn;
    private final int lastColumn;
    private final boolean whole;

    LevelRows(Pyramid pyramid, int level, Rectangle part) {
        this.pyramid = pyramid;
        this.level = level;
        this.part = part;
        this.firstColumn = part.x / pyramid.tileSize();
        this.lastColumn = (part.x + part.width - 1) / pyramid.tileSize();
        this.whole = pyramid.whole(level).isPresent() && decodedOfWhole() <= decodedOfTiles();
    }

    private long decodedOfWhole() {
        return (long) pyramid.width(level) * (part.y + part.height);
    }

    private long decodedOfTiles() {
        int tile = pyramid.tileSize();
        int left = firstColumn * tile;
        int right = Math.min(pyramid.width(level), (lastColumn + 1) * tile);
        return (long) (right - left) * (part.y % tile + part.height);
    }

    /** Bytes held while the rows are read, besides the stream that is decoded. */
    long heldBytes() {
        return whole ? 0 : (long) part.width * pyramid.tileSize() * pyramid.channels();
    }

    void read(JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException {
        try (FileChannel file = pyramid.openFile()) {
            if (whole) {
                byte[] stream = read(file, pyramid.whole(level).orElseThrow());
                decoder.decode(
                        stream,
                        stream.length,
                        pyramid.width(level),
                        pyramid.height(level),
                        pyramid.channels(),
                        part,
                        rows);
            } else {
                readTiles(file, decoder, rows);
            }
        }
    }

    private void readTiles(FileChannel file, JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException {
        int tile = pyramid.tileSize();
        int stride = part.width * pyramid.channels();
        byte[] band = new byte[stride * Math.min(tile, part.height)];
        int end = part.y + part.height;
        for (int row = part.y / tile; row * tile < end; row++) {
            Rectangle wanted = part.intersection(new Rectangle(0, row * tile, pyramid.width(level), tile));
            for (int column = firstColumn; column <= lastColumn; column++) {
                decodeTile(file, decoder, column, row, wanted, band);
            }
            for (int y = 0; y < wanted.height; y++) {
                rows.accept(wanted.y + y, band, y * stride);
            }
        }
    }

    private void decodeTile(FileChannel file, JpegDecoder decoder, int column, int row, Rectangle wanted, byte[] band)
            throws IOException {
        int size = pyramid.tileSize();
        Rectangle tile = new Rectangle(
                column * size,
                row * size,
                Math.min(size, pyramid.width(level) - column * size),
                Math.min(size, pyramid.height(level) - row * size));
        Rectangle inside = wanted.intersection(tile);
        int length = inside.width * pyramid.channels();
        int left = (inside.x - wanted.x) * pyramid.channels();
        int stride = wanted.width * pyramid.channels();
        byte[] stream = read(file, pyramid.tile(level, column, row));
        inside.translate(-tile.x, -tile.y);
        int top = inside.y;
        decoder.decode(
                stream,
                stream.length,
                tile.width,
                tile.height,
                pyramid.channels(),
                inside,
                (y, samples, offset) -> System.arraycopy(samples, offset, band, left + (y - top) * stride, length));
    }

    private byte[] read(FileChannel file, ByteRange range) throws IOException {
        ByteBuffer stream = ByteBuffer.allocate(range.length());
        while (stream.hasRemaining()) {
            if (file.read(stream, range.offset() + stream.position()) < 0) {
                throw new EOFException(pyramid.file() + " became shorter while it was read");
            }
        }
        return stream.array();
    }
}
