package org.tangthu.iiif.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/**
 * Makes pyramids of masters. Each generation is a folder; that of the served one is handed to the
 * {@link PyramidStore}. Masters that cannot be used park their item; the item's other pages are made all the same.
 */
public final class ImagesProjector implements Projector {
    private static final Logger LOG = LoggerFactory.getLogger(ImagesProjector.class);
    private static final int ITEMS_AT_ONCE = 20;
    private static final int SWEEP_MINUTES = 10;

    private final Path root;
    private final PyramidSettings settings;
    private final PyramidWriter writer;
    private final PyramidStore store;
    private final Superseded superseded;
    private final Catalogue catalogue;
    private final ObjectStore objects;
    private final AccessPolicy access;
    private final String naan;
    private final Clock clock;
    private final Consumer<String> erased;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pyramid-sweeper");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Integer> shown = ConcurrentHashMap.newKeySet();
    private volatile Optional<PyramidFolder> served = Optional.empty();

    /**
     * @param root folder for all generations
     * @param writer closed with this projector
     * @param naan the authority of all items
     * @param erased told of the name of each item whose pyramids were removed by law
     */
    public ImagesProjector(
            Path root,
            PyramidSettings settings,
            PyramidWriter writer,
            PyramidStore store,
            Catalogue catalogue,
            ObjectStore objects,
            AccessPolicy access,
            String naan,
            Clock clock,
            Consumer<String> erased) {
        this.root = root.toAbsolutePath();
        this.settings = settings;
        this.writer = writer;
        this.store = store;
        this.superseded = new Superseded(this.root, clock, store::forget);
        this.catalogue = catalogue;
        this.objects = objects;
        this.access = access;
        this.naan = naan;
        this.clock = clock;
        this.erased = erased;
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

    /** Other settings need other files, and thus a rebuild. */
    @Override
    public int schema() {
        return settings.number();
    }

    /** An item may have hundreds of pages, and each takes seconds. */
    @Override
    public int batch() {
        return ITEMS_AT_ONCE;
    }

    @Override
    public boolean exists(int generation) {
        return find(generation).isPresent() && !superseded.contains(folder(generation));
    }

    @Override
    public Projection open(int generation) {
        PyramidFolder folder = find(generation).orElse(new PyramidFolder(folder(generation), settings));
        try {
            folder.prepare();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for pyramids cannot be made: " + folder.root(), e);
        }
        return projection(folder);
    }

    private ImagesProjection projection(PyramidFolder folder) {
        return new ImagesProjection(
                folder, new PageMaker(folder, writer, objects), superseded, catalogue, access, erased);
    }

    private void mend(PyramidFolder folder, Path file) throws IOException, InterruptedException {
        superseded.remove(file);
        projection(folder).update(List.of(new Ark(naan, PyramidFolder.item(file)).toString()));
    }

    @Override
    public void serve(int generation) {
        PyramidFolder folder = find(generation)
                .orElseThrow(() -> new IllegalArgumentException("There are no pyramids in " + folder(generation)));
        shown.add(generation);
        served = Optional.of(folder);
        store.serve(folder, new Mending(sweeper, clock, file -> mend(folder, file)));
    }

    /** At once, but for what was served: answers on their way, and other image servers, may still name its files. */
    @Override
    public void drop(int generation) {
        try {
            if (shown.remove(generation)) {
                superseded.add(folder(generation));
            } else {
                superseded.remove(folder(generation));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Old pyramids cannot be removed: " + folder(generation), e);
        }
    }

    /** Pyramids take more disk than all else, and those of the same settings are the same again. */
    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public Optional<Holdings> holdings() {
        return served.map(folder -> new ImageHoldings(folder, superseded, catalogue, access, naan));
    }

    private Optional<PyramidFolder> find(int generation) {
        try {
            return PyramidFolder.open(folder(generation));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for pyramids cannot be read: " + folder(generation), e);
        }
    }

    private Path folder(int generation) {
        return root.resolve(Integer.toString(generation));
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        writer.close();
    }
}
