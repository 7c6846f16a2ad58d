package org.tangthu.iiif.pyramid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;

/** One resolution of a pyramid and where its tiles stand in the file. Filled by the writer or the reader, then only read. */
final class Level {
    private final TileGrid grid;
    private final long[] offsets;
    private final long[] lengths;
    private final long[] croppedOffsets;
    private final long[] croppedLengths;
    private final List<ByteRange> reduced = new ArrayList<>();
    private Optional<ByteRange> whole = Optional.empty();

    /** An empty index, to be filled by {@link #place}. */
    Level(TileGrid grid) {
        this(
                grid,
                new long[grid.count()],
                new long[grid.count()],
                new long[grid.croppedCount()],
                new long[grid.croppedCount()]);
    }

    Level(TileGrid grid, long[] offsets, long[] lengths, long[] croppedOffsets, long[] croppedLengths) {
        if (offsets.length != grid.count()
                || lengths.length != grid.count()
                || croppedOffsets.length != grid.croppedCount()
                || croppedLengths.length != grid.croppedCount()) {
            throw new BrokenImageException("The level of %d x %d lists another number of tiles than it needs"
                    .formatted(grid.width(), grid.height()));
        }
        this.grid = grid;
        this.offsets = offsets;
        this.lengths = lengths;
        this.croppedOffsets = croppedOffsets;
        this.croppedLengths = croppedLengths;
    }

    TileGrid grid() {
        return grid;
    }

    void place(int index, long offset, int length) {
        offsets[index] = offset;
        lengths[index] = length;
    }

    void placeCropped(int index, long offset, int length) {
        croppedOffsets[index] = offset;
        croppedLengths[index] = length;
    }

    void placeWhole(long offset, int length) {
        whole = Optional.of(new ByteRange(offset, length));
    }

    /** Adds the stream of the next {@link Reduction} of the level. */
    void placeReduced(long offset, int length) {
        reduced.add(new ByteRange(offset, length));
    }

    /** The streams of the {@link Reduction}s of this level, the largest first; none where they are not kept. */
    List<ByteRange> reduced() {
        return reduced;
    }

    /** The whole level as one JPEG stream, where it is kept so besides the tiles. */
    Optional<ByteRange> whole() {
        return whole;
    }

    /** Where the level stands as one stream: its only tile, or the one that is kept besides the tiles. */
    Optional<ByteRange> standing() {
        return grid.isSingle() ? Optional.of(range(0, 0)) : whole;
    }

    /** The tile in the size in which viewers ask for it: cropped at the right and bottom edge. */
    ByteRange range(int column, int row) {
        if (grid.isCropped(column, row)) {
            int index = grid.croppedIndex(column, row);
            return new ByteRange(croppedOffsets[index], (int) croppedLengths[index]);
        }
        int index = grid.index(column, row);
        return new ByteRange(offsets[index], (int) lengths[index]);
    }

    /** How many tiles the index knows, cropped ones besides. */
    int entries() {
        return offsets.length + croppedOffsets.length;
    }

    long[] offsets() {
        return offsets;
    }

    long[] lengths() {
        return lengths;
    }

    long[] croppedOffsets() {
        return croppedOffsets;
    }

    long[] croppedLengths() {
        return croppedLengths;
    }
}
