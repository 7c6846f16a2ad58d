package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.READ;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.Jpeg;
import org.tangthu.iiif.pixels.Pixels;

/**
 * The index of one pyramid file, held in memory: sizes of the levels and where each tile stands, and each level that stands ready whole. Immutable and without
 * an open file, so it may be shared and forgotten freely. Level 0 is the full size, each next one half of it, rounded
 * up.
 */
public final class Pyramid {
    private static final int MAX_TILE_BYTES = 64 << 20;

    private final Path file;
    private final Instant made;
    private final int channels;
    private final List<Level> levels;

    private Pyramid(Path file, Instant made, int channels, List<Level> levels) {
        this.file = file;
        this.made = made;
        this.channels = channels;
        this.levels = List.copyOf(levels);
    }

    /**
     * Reads the index of a pyramid that {@link PyramidWriter} wrote.
     *
     * @throws BrokenImageException if the file is anything else or was damaged
     */
    public static Pyramid open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            List<TiffDirectory> directories = TiffDirectory.readAll(channel);
            int channels = (int) directories.get(0).value(TiffTag.SAMPLES_PER_PIXEL, 1);
            if (channels != 1 && channels != 3) {
                throw new BrokenImageException("A pyramid has 1 or 3 channels, not " + channels);
            }
            List<Level> levels = new ArrayList<>();
            for (TiffDirectory directory : directories) {
                levels.add(level(directory, channel.size()));
            }
            checkSizes(levels);
            return new Pyramid(file, Files.getLastModifiedTime(file).toInstant(), channels, levels);
        } catch (BrokenImageException | ArithmeticException e) {
            throw new BrokenImageException(
                    "%s is not a sound pyramid: %s. Delete it; it will be made again".formatted(file, e.getMessage()),
                    e);
        }
    }

    private static Level level(TiffDirectory directory, long fileSize) throws IOException {
        if (directory.value(TiffTag.COMPRESSION, 1) != TiffTag.COMPRESSION_JPEG) {
            throw new BrokenImageException("its tiles are not JPEG streams");
        }
        TileGrid grid = new TileGrid(
                directory.size(TiffTag.IMAGE_WIDTH),
                directory.size(TiffTag.IMAGE_LENGTH),
                directory.size(TiffTag.TILE_WIDTH));
        if (directory.size(TiffTag.TILE_LENGTH) != grid.tileSize() || grid.count() > fileSize) {
            throw new BrokenImageException("its tiles are not square or too many");
        }
        int cropped = grid.croppedCount();
        Level level = new Level(
                grid,
                directory.values(TiffTag.TILE_OFFSETS, grid.count()),
                directory.values(TiffTag.TILE_BYTE_COUNTS, grid.count()),
                cropped == 0 ? new long[0] : directory.values(TiffTag.CROPPED_OFFSETS, cropped),
                cropped == 0 ? new long[0] : directory.values(TiffTag.CROPPED_BYTE_COUNTS, cropped));
        checkRanges(level.offsets(), level.lengths(), fileSize);
        checkRanges(level.croppedOffsets(), level.croppedLengths(), fileSize);
        if (directory.has(TiffTag.WHOLE_OFFSET)) {
            long[] offset = directory.values(TiffTag.WHOLE_OFFSET, 1);
            long[] length = directory.values(TiffTag.WHOLE_BYTE_COUNT, 1);
            checkRanges(offset, length, fileSize);
            level.placeWhole(offset[0], (int) length[0]);
        }
        return level;
    }

    private static void checkRanges(long[] offsets, long[] lengths, long fileSize) {
        for (int i = 0; i < offsets.length; i++) {
            boolean sound = lengths[i] > 0 && lengths[i] <= MAX_TILE_BYTES && offsets[i] > 0;
            if (!sound || offsets[i] > fileSize - lengths[i]) {
                throw new BrokenImageException("a JPEG stream stands outside of the file");
            }
        }
    }

    private static void checkSizes(List<Level> levels) {
        TileGrid expected = levels.get(0).grid();
        for (Level level : levels) {
            if (!level.grid().equals(expected)) {
                throw new BrokenImageException("its levels are not each half of the one before");
            }
            expected = expected.half();
        }
        if (!levels.get(levels.size() - 1).grid().isSingle()) {
            throw new BrokenImageException("its levels do not go down to a single tile");
        }
    }

    public Path file() {
        return file;
    }

    /** When the file was written. */
    public Instant made() {
        return made;
    }

    public int width() {
        return width(0);
    }

    public int height() {
        return height(0);
    }

    /** 1 for grey, 3 for colour. */
    public int channels() {
        return channels;
    }

    public int tileSize() {
        return levels.get(0).grid().tileSize();
    }

    public int levelCount() {
        return levels.size();
    }

    public int width(int level) {
        return levels.get(level).grid().width();
    }

    public int height(int level) {
        return levels.get(level).grid().height();
    }

    /** Where the complete JPEG stream of a tile stands; edge tiles are cropped to the image. */
    public ByteRange tile(int level, int column, int row) {
        return levels.get(level).range(column, row);
    }

    /**
     * Where a level stands ready as one complete JPEG stream: that of its only tile, or the one that is kept besides
     * its tiles. Empty for levels that are too large for it.
     */
    public Optional<ByteRange> whole(int level) {
        return levels.get(level).grid().isSingle()
                ? Optional.of(tile(level, 0, 0))
                : levels.get(level).whole();
    }

    /** Opens the file for {@link #readTile}; the caller closes it. */
    public FileChannel openFile() throws IOException {
        return FileChannel.open(file, READ);
    }

    /** Decodes a tile, cropped to the image. */
    public Pixels readTile(FileChannel open, int level, int column, int row) throws IOException {
        TileGrid grid = levels.get(level).grid();
        ByteRange range = tile(level, column, row);
        ByteBuffer stream = ByteBuffer.allocate(range.length());
        while (stream.hasRemaining()) {
            if (open.read(stream, range.offset() + stream.position()) < 0) {
                throw new EOFException(file + " became shorter while it was read");
            }
        }
        return Jpeg.decode(stream.array(), grid.tileWidth(column), grid.tileHeight(row), channels);
    }
}
