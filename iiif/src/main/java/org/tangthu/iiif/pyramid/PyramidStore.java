package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * The pyramids that are being served, each in the folder of its item. Keeps the indexes of those just asked for; no
 * locks, and when that memory is full it begins anew. Files are never replaced by other ones, so an index stays true as
 * long as its file exists.
 */
public final class PyramidStore {
    private static final long INDEX_BYTES = 64L << 20;

    private record Serving(PyramidFolder folder, Consumer<Path> damaged) {}

    private final long indexBytes;
    private final OpenFiles files = new OpenFiles(this::report);
    private final AtomicInteger changes = new AtomicInteger();
    private volatile IndexCache indexes;
    private volatile Optional<Serving> serving = Optional.empty();

    public PyramidStore() {
        this(INDEX_BYTES);
    }

    /** @param indexBytes of memory for indexes, at least what the largest one takes */
    PyramidStore(long indexBytes) {
        this.indexBytes = indexBytes;
        this.indexes = new IndexCache(indexBytes);
    }

    /**
     * From now on pyramids come from this folder.
     *
     * @param damaged told of each file that is found to be damaged, each time; it should be made anew
     */
    public void serve(PyramidFolder folder, Consumer<Path> damaged) {
        serving = Optional.of(new Serving(folder, damaged));
        indexes = new IndexCache(indexBytes);
        changes.incrementAndGet();
        files.close();
    }

    /** Reads from the files of pyramids that were found here. */
    public OpenFiles files() {
        return files;
    }

    /**
     * The pyramid of a master, if it is made already.
     *
     * @param item name of the item's ARK
     * @throws BrokenImageException if its file is damaged, which is also reported
     */
    public Optional<Pyramid> find(String item, String masterSha512) throws IOException {
        Optional<Serving> now = serving;
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Path file = now.get().folder().file(item, masterSha512);
        Optional<Pyramid> known = indexes.find(file);
        return known.isPresent() ? known : open(file);
    }

    private Optional<Pyramid> open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Pyramid pyramid = Pyramid.open(file);
            if (!indexes.add(pyramid)) {
                IndexCache fresh = new IndexCache(indexBytes);
                fresh.add(pyramid);
                indexes = fresh;
                changes.incrementAndGet();
            }
            return Optional.of(pyramid);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (BrokenImageException e) {
            report(file);
            throw e;
        }
    }

    /** To be told when a pyramid turned out to be damaged. */
    public void report(Path file) {
        forget(file);
        serving.ifPresent(now -> now.damaged().accept(file));
    }

    /** A number that changes whenever what was found before is no longer to be relied on, or is to be forgotten. */
    public int changes() {
        return changes.get();
    }

    /** To be told when a file was removed. */
    public void forget(Path file) {
        changes.incrementAndGet();
        indexes.remove(file);
        files.forget(file);
    }
}
