package org.tangthu.iiif.jpeg2000;

import java.nio.ByteBuffer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * The grid of a picture (A.5.1).
 *
 * @param picture its area
 * @param firstTile the tile at the top left, which may begin outside of the picture
 * @param bits of each sample, unsigned
 * @param across of each component: it has samples for every so many columns
 * @param down likewise for rows
 */
record PictureSize(Area picture, Area firstTile, int bits, int[] across, int[] down) {
    private static final int MAX_COMPONENTS = 4;
    private static final int MAX_TILES = 65_535;

    /** @param segment what follows the length of a SIZ segment */
    static PictureSize read(ByteBuffer segment) {
        segment.getShort();
        int right = number(segment);
        int bottom = number(segment);
        Area picture = new Area(number(segment), number(segment), right, bottom);
        long tileWidth = segment.getInt() & 0xFFFF_FFFFL;
        long tileHeight = segment.getInt() & 0xFFFF_FFFFL;
        int tileLeft = number(segment);
        int tileTop = number(segment);
        Area tile = new Area(tileLeft, tileTop, (int) Math.min(Integer.MAX_VALUE, tileLeft + tileWidth), (int)
                Math.min(Integer.MAX_VALUE, tileTop + tileHeight));
        int components = segment.getShort() & 0xFFFF;
        if (components < 1 || components > MAX_COMPONENTS) {
            throw new BrokenImageException("The JPEG 2000 picture has " + components + " components");
        }
        int[] across = new int[components];
        int[] down = new int[components];
        int depth = segment.get(segment.position());
        for (int c = 0; c < components; c++) {
            int its = segment.get();
            across[c] = segment.get();
            down[c] = segment.get();
            if (its != depth || depth != 7 && depth != 15 || across[c] < 1 || down[c] < 1) {
                throw new BrokenImageException("The samples of the JPEG 2000 picture are not all of 8 or 16 bits");
            }
        }
        PictureSize size = new PictureSize(picture, tile, depth + 1, across, down);
        size.check();
        return size;
    }

    private static int number(ByteBuffer segment) {
        int number = segment.getInt();
        if (number < 0) {
            throw new BrokenImageException("The canvas of the JPEG 2000 picture is too large");
        }
        return number;
    }

    private void check() {
        boolean covered = !picture.isEmpty()
                && firstTile.left() <= picture.left()
                && firstTile.top() <= picture.top()
                && firstTile.right() > picture.left()
                && firstTile.bottom() > picture.top();
        if (!covered || (long) columns() * rows() > MAX_TILES) {
            throw new BrokenImageException("The tiles of the JPEG 2000 picture do not cover it, or are too many");
        }
    }

    int components() {
        return across.length;
    }

    int columns() {
        return (int) (((long) picture.right() - firstTile.left() + firstTile.width() - 1) / firstTile.width());
    }

    int rows() {
        return (int) (((long) picture.bottom() - firstTile.top() + firstTile.height() - 1) / firstTile.height());
    }

    /** The part of a tile that lies in the picture. */
    Area tile(int index) {
        long left = firstTile.left() + (long) (index % columns()) * firstTile.width();
        long top = firstTile.top() + (long) (index / columns()) * firstTile.height();
        return new Area(
                (int) Math.max(picture.left(), left),
                (int) Math.max(picture.top(), top),
                (int) Math.min(picture.right(), left + firstTile.width()),
                (int) Math.min(picture.bottom(), top + firstTile.height()));
    }
}
