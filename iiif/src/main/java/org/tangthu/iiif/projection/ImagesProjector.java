package org.tangthu.iiif.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/**
 * Makes pyramids of masters. Each generation is a folder; that of the served one is handed to the
 * {@link PyramidStore}. Masters that cannot be used park their item; the item's other pages are made all the same.
 */
public final class ImagesProjector implements Projector {
    private static final Logger LOG = LoggerFactory.getLogger(ImagesProjector.class);
    private static final int SCHEMA = 1;
    private static final int SWEEP_MINUTES = 10;

    private final Path root;
    private final PyramidSettings settings;
    private final PyramidWriter writer;
    private final PyramidStore store;
    private final Superseded superseded;
    private final Catalogue catalogue;
    private final ObjectStore objects;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pyramid-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param root folder for all generations
     * @param writer closed with this projector
     */
    public ImagesProjector(
            Path root,
            PyramidSettings settings,
            PyramidWriter writer,
            PyramidStore store,
            Catalogue catalogue,
            ObjectStore objects,
            Clock clock) {
        this.root = root.toAbsolutePath();
        this.settings = settings;
        this.writer = writer;
        this.store = store;
        this.superseded = new Superseded(this.root, clock, store::forget);
        this.catalogue = catalogue;
        this.objects = objects;
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            superseded.sweep();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Superseded pyramids could not be removed from {}; this is tried again", root, e);
        }
    }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    @Override
    public boolean exists(int generation) {
        return Files.isDirectory(folder(generation).root());
    }

    @Override
    public Projection open(int generation) {
        PyramidFolder folder = folder(generation);
        try {
            // What lies here was left by a process that died while it wrote.
            delete(folder.scratch());
            Files.createDirectories(folder.scratch());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for pyramids cannot be made: " + folder.root(), e);
        }
        return new ImagesProjection(folder, settings, writer, superseded, catalogue, objects);
    }

    @Override
    public void serve(int generation) {
        store.serve(folder(generation));
    }

    @Override
    public void drop(int generation) {
        try {
            delete(folder(generation).root());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Old pyramids cannot be removed: " + folder(generation).root(), e);
        }
    }

    private PyramidFolder folder(int generation) {
        return new PyramidFolder(root.resolve(Integer.toString(generation)));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        writer.close();
    }
}
