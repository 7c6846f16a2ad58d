package org.tangthu.iiif.pyramid;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;

/**
 * Makes pyramids from masters in one pass over the master. Memory holds one row of tiles for each level, the
 * levels that are kept whole, and a few tiles under way to the encoders, whatever the size of the master; only what
 * cannot be read from top to bottom (interlaced PNG, CMYK JPEG, turned pictures) is decoded whole. All of it is claimed
 * from the budget first.
 *
 * <p>May be used by several threads; they share encoders and budget.
 */
public final class PyramidWriter implements AutoCloseable {
    private static final int TILES_UNDER_WAY_PER_CORE = 8;

    /** A pixel in a tile takes three bytes; the budget reckons with four times as many for one that is decoded. */
    private static final int TILE_PIXELS_PER_BUDGET_PIXEL = 4;

    private final PixelBudget budget;
    private final Jpeg2000 jpeg2000;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final int tilesUnderWay = cores * TILES_UNDER_WAY_PER_CORE;
    private final ExecutorService encoders = Executors.newFixedThreadPool(cores, task -> {
        Thread thread = new Thread(task, "tile-encoder");
        thread.setDaemon(true);
        return thread;
    });

    /** @param budget for all pyramids that are being made at one time */
    public PyramidWriter(PixelBudget budget) {
        this(budget, Jpeg2000.ofThisMachine());
    }

    PyramidWriter(PixelBudget budget, Jpeg2000 jpeg2000) {
        this.budget = budget;
        this.jpeg2000 = jpeg2000;
    }

    /**
     * Makes a pyramid. It is written beside and moved in when it is whole and on disk: the target is never seen half
     * written, and a crash leaves at most a file in {@code scratch}.
     *
     * @param target in an existing folder on the same volume as {@code scratch}
     * @throws BrokenImageException if the master cannot be read or used
     * @throws IOException if the pyramid cannot be written
     */
    public void write(PyramidSettings settings, Path master, Path scratch, Path target)
            throws IOException, InterruptedException {
        Path unfinished = scratch.resolve(UUID.randomUUID() + ".tif");
        try {
            writeTo(unfinished, settings, master, scratch);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void writeTo(Path unfinished, PyramidSettings settings, Path master, Path scratch)
            throws IOException, InterruptedException {
        try (MasterSource source = Decoding.open(master, jpeg2000, scratch);
                PyramidFile file = new PyramidFile(unfinished)) {
            List<Level> levels = levels(new TileGrid(source.width(), source.height(), settings.tileSize()));
            var tiles = new TileQueue(encoders, settings, source.channels(), tilesUnderWay, file);
            try {
                budget.await(
                        claim(source, levels),
                        () -> Decoding.transfer(source, builders(levels, source.channels(), tiles)));
                tiles.finish();
            } finally {
                tiles.cancel();
            }
            file.finish(levels, source.channels(), settings.jpeg().chroma(), profile(source.channels()));
        }
    }

    private long claim(MasterSource source, List<Level> levels) {
        long tilePixels =
                (long) levels.get(0).grid().tileSize() * levels.get(0).grid().tileSize();
        long held = tilesUnderWay * tilePixels;
        for (Level level : levels) {
            TileGrid grid = level.grid();
            held += grid.columns() * tilePixels;
            if (grid.standsWhole()) {
                held += (long) grid.width() * grid.height();
                held += Reduction.of(grid).stream().mapToLong(Reduction::area).sum();
            }
        }
        return source.pixelsHeld() + held / TILE_PIXELS_PER_BUDGET_PIXEL;
    }

    private static List<Level> levels(TileGrid full) {
        List<Level> levels = new ArrayList<>(List.of(new Level(full)));
        for (TileGrid grid = full; !grid.isSingle(); ) {
            grid = grid.half();
            levels.add(new Level(grid));
        }
        return levels;
    }

    private static RowSink builders(List<Level> levels, int channels, TileQueue tiles) {
        RowSink sink = (samples, rows) -> {};
        for (int i = levels.size() - 1; i >= 0; i--) {
            sink = new LevelBuilder(levels.get(i), channels, tiles, sink);
        }
        return sink;
    }

    private static byte[] profile(int channels) {
        return channels == 1
                ? new byte[0]
                : ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        encoders.shutdownNow();
    }
}
