package org.tangthu.iiif.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;

/**
 * One generation of pyramids being brought up to date. Pages are made several at once, one for each core, because
 * decoding a small page keeps only one of them busy; how many fit into memory is the affair of the writer's budget.
 */
final class ImagesProjection implements Projection {
    private static final Logger LOG = LoggerFactory.getLogger(ImagesProjection.class);
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * An item whose pages are being made.
     *
     * @param made by the file of the pyramid: empty, or what is wrong with the master
     */
    private record Begun(Item item, List<Page> pages, Map<Path, Future<Optional<String>>> made) {}

    private final PyramidFolder folder;
    private final PageMaker maker;
    private final Superseded superseded;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Consumer<String> erased;
    private long settledAt = System.nanoTime();
    private volatile boolean hurried;

    ImagesProjection(
            PyramidFolder folder,
            PageMaker maker,
            Superseded superseded,
            Catalogue catalogue,
            AccessPolicy access,
            Consumer<String> erased) {
        this.folder = folder;
        this.maker = maker;
        this.superseded = superseded;
        this.catalogue = catalogue;
        this.access = access;
        this.erased = erased;
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        try {
            superseded.sweep();
            update(entries.stream()
                    .filter(entry -> entry.kind() == EntityKind.ITEM)
                    .map(JournalEntry::id)
                    .toList());
        } catch (IOException e) {
            throw new TransientFailure("Pyramids cannot be written to " + folder.root() + ": is the disk full?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IiifException("Making pyramids was interrupted; it goes on after the next start", e);
        }
    }

    /**
     * Makes what is missing or damaged of items, and puts away what they have too much.
     *
     * @throws BrokenImageException when all the rest is made, if masters cannot be used
     */
    void update(List<String> ids) throws IOException, InterruptedException {
        try (SideBySide makers = new SideBySide()) {
            List<Begun> begun = new ArrayList<>();
            for (String id : ids) {
                begin(id, makers).ifPresent(begun::add);
            }
            List<String> failures = new ArrayList<>();
            for (Begun item : begun) {
                finish(item).ifPresent(failures::add);
            }
            if (!failures.isEmpty()) {
                throw new BrokenImageException(String.join(". ", failures));
            }
        }
    }

    private Optional<Begun> begin(String id, SideBySide makers) throws IOException {
        Optional<CatalogueEntry> entry = catalogue.find(id);
        if (entry.isEmpty()) {
            purge(id);
            return Optional.empty();
        }
        Item item = (Item) entry.get().entity();
        List<Page> pages = access.imagesForSomebody(item) ? catalogue.pages(id).pages() : List.of();
        Map<Path, Future<Optional<String>>> made = new LinkedHashMap<>();
        for (Page page : pages) {
            Path file = file(item, page);
            if (!made.containsKey(file)) {
                made.put(
                        file,
                        superseded.keep(file) && !isDamaged(file)
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : makers.begin(() -> make(item, page, file)));
            }
        }
        return Optional.of(new Begun(item, pages, made));
    }

    private boolean isDamaged(Path file) throws IOException {
        try {
            Pyramid.open(file);
            return false;
        } catch (BrokenImageException e) {
            LOG.warn("{}; it is made anew", e.getMessage());
            superseded.remove(file);
            return true;
        }
    }

    private Optional<String> make(Item item, Page page, Path file) throws IOException, InterruptedException {
        if (hurried) {
            throw new TransientFailure(
                    "The server is stopping; the pyramids are made after the next start", new CancellationException());
        }
        return maker.make(item.id(), page, file);
    }

    /** @return which pages have no image, and why */
    private Optional<String> finish(Begun begun) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (Page page : begun.pages()) {
            SideBySide.result(begun.made().get(file(begun.item(), page)))
                    .ifPresent(reason -> failures.add("page " + page.name() + ": " + reason));
        }
        for (Path file : folder.files(begun.item().ark().name())) {
            if (!begun.made().containsKey(file)) {
                superseded.add(file);
            }
        }
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %d of %d pages have no image: %s. Deposit sound masters for them"
                        .formatted(
                                begun.item().id(),
                                failures.size(),
                                begun.pages().size(),
                                String.join("; ", failures)));
    }

    private Path file(Item item, Page page) {
        return folder.file(item.ark().name(), page.master().sha512());
    }

    /** Items without new pages are so quick that noting each handful of them would take longer than they do. */
    @Override
    public boolean settle(boolean more) {
        long now = System.nanoTime();
        if (more && now - settledAt < SETTLE_NANOS) {
            return false;
        }
        settledAt = now;
        return true;
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    /** Erased by law: nothing may stay, not even for an hour. */
    private void purge(String id) throws IOException {
        String item = Ark.parse(id).name();
        for (Path file : folder.files(item)) {
            superseded.remove(file);
        }
        folder.erase(item);
        superseded.erase(item);
        erased.accept(item);
    }

    @Override
    public void close() {
        // Everything is on disk already when apply returns.
    }
}
