package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Reads the index of a pyramid without trust. What it holds in memory is bounded by the number of tiles that any image
 * of ours has; each stream that it names lies in the file and is of a size that such a picture may take.
 */
final class LevelReader {
    /** Of all levels together: some 50 gigapixels. */
    static final int MAX_TILES = 1 << 18;

    private static final int SMALLEST_TILE = 16;
    private static final int LARGEST_TILE = 4096;
    private static final long BYTES_OF_PIXEL = 16;
    private static final long BYTES_AROUND = 1 << 16;

    private final long fileSize;
    private final int channels;
    private final List<Level> levels = new ArrayList<>();
    private int tiles;

    private LevelReader(long fileSize, int channels) {
        this.fileSize = fileSize;
        this.channels = channels;
    }

    /** @throws BrokenImageException saying what is wrong */
    static LevelReader read(FileChannel file) throws IOException {
        List<TiffDirectory> directories = TiffDirectory.readAll(file);
        long channels = directories.get(0).value(TiffTag.SAMPLES_PER_PIXEL, 1);
        if (channels != 1 && channels != 3) {
            throw new BrokenImageException("a pyramid has 1 or 3 channels, not " + channels);
        }
        LevelReader reader = new LevelReader(file.size(), (int) channels);
        for (TiffDirectory directory : directories) {
            reader.add(directory);
        }
        if (!reader.last().isSingle()) {
            throw new BrokenImageException("its levels do not go down to a single tile");
        }
        return reader;
    }

    int channels() {
        return channels;
    }

    List<Level> levels() {
        return List.copyOf(levels);
    }

    private TileGrid last() {
        return levels.get(levels.size() - 1).grid();
    }

    private void add(TiffDirectory directory) throws IOException {
        TileGrid grid = grid(directory);
        if (!levels.isEmpty() && !grid.equals(last().half())) {
            throw new BrokenImageException("its levels are not each half of the one before");
        }
        if (directory.value(TiffTag.COMPRESSION, 1) != TiffTag.COMPRESSION_JPEG
                || directory.value(TiffTag.SAMPLES_PER_PIXEL, 1) != channels) {
            throw new BrokenImageException("its tiles are not JPEG streams of the same channels");
        }
        int cropped = grid.croppedCount();
        Level level = new Level(
                grid,
                directory.values(TiffTag.TILE_OFFSETS, grid.count()),
                directory.values(TiffTag.TILE_BYTE_COUNTS, grid.count()),
                cropped == 0 ? new long[0] : directory.values(TiffTag.CROPPED_OFFSETS, cropped),
                cropped == 0 ? new long[0] : directory.values(TiffTag.CROPPED_BYTE_COUNTS, cropped));
        long area = (long) grid.tileSize() * grid.tileSize();
        checkRanges(level.offsets(), level.lengths(), area);
        checkRanges(level.croppedOffsets(), level.croppedLengths(), area);
        if (directory.has(TiffTag.WHOLE_OFFSET)) {
            addWhole(directory, level);
        }
        if (directory.has(TiffTag.REDUCED_OFFSETS)) {
            addReduced(directory, level);
        }
        levels.add(level);
    }

    private TileGrid grid(TiffDirectory directory) throws IOException {
        int size = directory.size(TiffTag.TILE_WIDTH);
        if (size < SMALLEST_TILE || size > LARGEST_TILE || directory.size(TiffTag.TILE_LENGTH) != size) {
            throw new BrokenImageException("its tiles are not square, or too small or too large");
        }
        TileGrid grid = new TileGrid(directory.size(TiffTag.IMAGE_WIDTH), directory.size(TiffTag.IMAGE_LENGTH), size);
        long count = (long) grid.columns() * grid.rows();
        if (count > MAX_TILES - tiles) {
            throw new BrokenImageException("it has more than " + MAX_TILES + " tiles");
        }
        tiles += (int) count;
        return grid;
    }

    private void addWhole(TiffDirectory directory, Level level) throws IOException {
        if (!level.grid().standsWhole()) {
            throw new BrokenImageException("it keeps a level whole that is too large or too small for it");
        }
        long[] offset = directory.values(TiffTag.WHOLE_OFFSET, 1);
        long[] length = directory.values(TiffTag.WHOLE_BYTE_COUNT, 1);
        checkRanges(offset, length, (long) level.grid().width() * level.grid().height());
        level.placeWhole(offset[0], (int) length[0]);
    }

    private void addReduced(TiffDirectory directory, Level level) throws IOException {
        int count = Reduction.of(level.grid()).size();
        if (count == 0) {
            throw new BrokenImageException("it keeps reductions of a level that has none");
        }
        long[] offsets = directory.values(TiffTag.REDUCED_OFFSETS, count);
        long[] lengths = directory.values(TiffTag.REDUCED_BYTE_COUNTS, count);
        checkRanges(offsets, lengths, (long) level.grid().width() * level.grid().height());
        for (int i = 0; i < count; i++) {
            level.placeReduced(offsets[i], (int) lengths[i]);
        }
    }

    private void checkRanges(long[] offsets, long[] lengths, long area) {
        long most = area * BYTES_OF_PIXEL + BYTES_AROUND;
        for (int i = 0; i < offsets.length; i++) {
            boolean sound = lengths[i] > 0 && lengths[i] <= most && offsets[i] > 0;
            if (!sound || offsets[i] > fileSize - lengths[i]) {
                throw new BrokenImageException("a JPEG stream stands outside of the file or has no possible length");
            }
        }
    }
}
