package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.READ;

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

/**
 * The index of one pyramid file, held in memory: sizes of the levels and where each tile stands, and the whole picture
 * in every size in which it stands ready. Immutable and without an open file, so it may be shared and forgotten freely.
 * Level 0 is the full size, each next one half of it, rounded up.
 */
public final class Pyramid {
    private static final int BYTES_AROUND = 1_000;
    private static final int BYTES_OF_LEVEL = 200;
    private static final int BYTES_OF_RENDITION = 150;

    private final Path file;
    private final Instant made;
    private final int channels;
    private final List<Level> levels;
    private final List<Rendition> renditions;

    private Pyramid(Path file, Instant made, int channels, List<Level> levels) {
        this.file = file;
        this.made = made;
        this.channels = channels;
        this.levels = levels;
        this.renditions = renditions(levels);
    }

    /**
     * Reads the index of a pyramid that {@link PyramidWriter} wrote.
     *
     * @throws BrokenImageException if the file is anything else or was damaged
     */
    public static Pyramid open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            LevelReader index = LevelReader.read(channel);
            return new Pyramid(file, Files.getLastModifiedTime(file).toInstant(), index.channels(), index.levels());
        } catch (BrokenImageException e) {
            throw new BrokenImageException("%s is not a sound pyramid: %s".formatted(file, e.getMessage()), e);
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
        return levels.get(level).standing();
    }

    /**
     * In which sizes the whole picture stands ready, the largest first: levels as {@link #whole} tells, and sizes
     * between and below these.
     */
    public List<Rendition> renditions() {
        return renditions;
    }

    private static List<Rendition> renditions(List<Level> levels) {
        List<Rendition> renditions = new ArrayList<>();
        double scale = 1;
        for (Level level : levels) {
            TileGrid grid = level.grid();
            if (level.standing().isPresent()) {
                ByteRange stream = level.standing().get();
                renditions.add(new Rendition(grid.width(), grid.height(), scale, scale, stream));
            }
            List<Reduction> reductions = Reduction.of(grid);
            for (int i = 0; i < level.reduced().size(); i++) {
                Reduction size = reductions.get(i);
                double scaleX = scale * grid.width() / size.width();
                double scaleY = scale * grid.height() / size.height();
                renditions.add(new Rendition(
                        size.width(),
                        size.height(),
                        scaleX,
                        scaleY,
                        level.reduced().get(i)));
            }
            scale *= 2;
        }
        return List.copyOf(renditions);
    }

    /** Roughly how much memory this index takes. */
    int bytes() {
        return levels.stream()
                .mapToInt(level -> BYTES_OF_LEVEL + level.entries() * 2 * Long.BYTES)
                .reduce(BYTES_AROUND + renditions.size() * BYTES_OF_RENDITION, Integer::sum);
    }

    /** Opens the file for {@link #read}; the caller closes it. */
    public FileChannel openFile() throws IOException {
        return FileChannel.open(file, READ);
    }

    /**
     * Reads a JPEG stream.
     *
     * @throws BrokenImageException if the file is damaged
     */
    public byte[] read(FileChannel open, ByteRange range) throws IOException {
        ByteBuffer stream = ByteBuffer.allocate(range.length());
        while (stream.hasRemaining()) {
            if (open.read(stream, range.offset() + stream.position()) < 0) {
                throw new BrokenImageException(file + " became shorter after its index was read");
            }
        }
        return stream.array();
    }
}
