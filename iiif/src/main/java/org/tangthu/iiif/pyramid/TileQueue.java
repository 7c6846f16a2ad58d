package org.tangthu.iiif.pyramid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.pixels.Jpeg;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.scaling.RowScaler;

/**
 * Encodes tiles on other threads and writes them, in the order in which they came, on the caller's. The number of
 * tiles under way is bounded, and their memory is used again; the order makes the file the same whatever the threads
 * do.
 */
final class TileQueue implements LevelBuilder.Tiles {
    private record Pending(Future<byte[]> stream, Placement placement) {}

    private interface Placement {
        void at(long offset, int length);
    }

    private final ExecutorService encoders;
    private final PyramidSettings settings;
    private final int channels;
    private final int bound;
    private final PyramidFile file;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<Pixels> spare = new ArrayDeque<>();

    /** @param bound how many streams may be under way */
    TileQueue(ExecutorService encoders, PyramidSettings settings, int channels, int bound, PyramidFile file) {
        this.encoders = encoders;
        this.settings = settings;
        this.channels = channels;
        this.bound = bound;
        this.file = file;
    }

    @Override
    public Pixels empty() {
        return spare.isEmpty() ? Pixels.blank(settings.tileSize(), settings.tileSize(), channels) : spare.remove();
    }

    @Override
    public void accept(Level level, int column, int row, Pixels tile) {
        TileGrid grid = level.grid();
        int index = grid.index(column, row);
        JpegSettings jpeg = settings.jpeg();
        if (grid.isCropped(column, row)) {
            int cropped = grid.croppedIndex(column, row);
            int width = grid.tileWidth(column);
            int height = grid.tileHeight(row);
            add(
                    () -> Jpeg.encode(tile, width, height, jpeg),
                    (offset, length) -> level.placeCropped(cropped, offset, length));
        }
        if (grid.isSingle()) {
            addReduced(level, tile);
        }
        add(() -> Jpeg.encode(tile, jpeg), (offset, length) -> {
            level.place(index, offset, length);
            spare.add(tile);
        });
    }

    @Override
    public void accept(Level level, Pixels whole) {
        addReduced(level, whole);
        add(() -> Jpeg.encode(whole, settings.jpeg()), level::placeWhole);
    }

    private void addReduced(Level level, Pixels pixels) {
        TileGrid grid = level.grid();
        for (Reduction to : Reduction.of(grid)) {
            add(
                    () -> Jpeg.encode(
                            RowScaler.scale(pixels, grid.width(), grid.height(), to.width(), to.height()),
                            settings.jpeg()),
                    level::placeReduced);
        }
    }

    private void add(Callable<byte[]> encoding, Placement placement) {
        if (pending.size() >= bound) {
            writeNext();
        }
        try {
            pending.add(new Pending(encoders.submit(encoding), placement));
        } catch (RejectedExecutionException e) {
            throw new IiifException("The server is stopping; the pyramid will be made after the next start", e);
        }
    }

    /** Writes what is still under way. */
    void finish() {
        while (!pending.isEmpty()) {
            writeNext();
        }
    }

    /** Gives up what is still under way. */
    void cancel() {
        pending.forEach(tile -> tile.stream().cancel(false));
        pending.clear();
    }

    private void writeNext() {
        Pending next = pending.remove();
        try {
            byte[] stream = next.stream().get();
            next.placement().at(file.append(stream), stream.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IiifException("Making a pyramid was interrupted; it will be made again", e);
        } catch (ExecutionException e) {
            throw new IiifException("A tile could not be encoded", e.getCause());
        }
    }
}
