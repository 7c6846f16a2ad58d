package org.tangthu.iiif.projection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.StoredFile;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;

/** One generation of pyramids being brought up to date. */
final class ImagesProjection implements Projection {
    private static final Logger LOG = LoggerFactory.getLogger(ImagesProjection.class);

    private final PyramidFolder folder;
    private final PyramidWriter writer;
    private final Superseded superseded;
    private final Catalogue catalogue;
    private final ObjectStore objects;
    private final AccessPolicy access;
    private volatile boolean hurried;

    ImagesProjection(
            PyramidFolder folder,
            PyramidWriter writer,
            Superseded superseded,
            Catalogue catalogue,
            ObjectStore objects,
            AccessPolicy access) {
        this.folder = folder;
        this.writer = writer;
        this.superseded = superseded;
        this.catalogue = catalogue;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        try {
            superseded.sweep();
            for (JournalEntry entry : entries) {
                if (entry.kind() == EntityKind.ITEM) {
                    apply(entry.id());
                }
            }
        } catch (IOException e) {
            throw new TransientFailure("Pyramids cannot be written to " + folder.root() + ": is the disk full?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IiifException("Making pyramids was interrupted; it goes on after the next start", e);
        }
    }

    /** Makes what is missing or damaged of an item, and puts away what it has too much. */
    void apply(String id) throws IOException, InterruptedException {
        Optional<CatalogueEntry> entry = catalogue.find(id);
        if (entry.isEmpty()) {
            purge(id);
            return;
        }
        Item item = (Item) entry.get().entity();
        String name = item.ark().name();
        List<Page> pages = access.imagesForSomebody(item) ? catalogue.pages(id).pages() : List.of();
        Set<Path> wanted = new HashSet<>();
        List<String> failures = new ArrayList<>();
        for (Page page : pages) {
            stopIfHurried();
            Path file = folder.file(name, page.master().sha512());
            wanted.add(file);
            if (!superseded.keep(file) || isDamaged(file)) {
                make(id, page, file).ifPresent(failures::add);
            }
        }
        for (Path file : folder.files(name)) {
            if (!wanted.contains(file)) {
                superseded.add(file);
            }
        }
        if (!failures.isEmpty()) {
            throw new BrokenImageException("%s: %d of %d pages have no image: %s. Deposit sound masters for them"
                    .formatted(id, failures.size(), pages.size(), String.join("; ", failures)));
        }
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

    private void stopIfHurried() {
        if (hurried) {
            throw new TransientFailure(
                    "The server is stopping; the pyramids are made after the next start", new CancellationException());
        }
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    /** @return why it could not be made, if the master is to blame */
    private Optional<String> make(String id, Page page, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.getParent());
        Files.createDirectories(folder.scratch());
        try {
            StoredFile master = objects.file(id, page.master().path())
                    .orElseThrow(() -> new BrokenImageException("The master is missing from the object store"));
            if (master.local().isPresent()) {
                writer.write(folder.settings(), master.local().get(), folder.scratch(), target);
            } else {
                writeFetched(master, target);
            }
            return Optional.empty();
        } catch (BrokenImageException e) {
            return Optional.of("page " + page.name() + ": " + e.getMessage());
        }
    }

    private void writeFetched(StoredFile master, Path target) throws IOException, InterruptedException {
        Path copy = Files.createTempFile(folder.scratch(), "master", "");
        try {
            try (InputStream in = FetchedMaster.open(master)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            writer.write(folder.settings(), copy, folder.scratch(), target);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Erased by law: nothing may stay, not even for an hour. */
    private void purge(String id) throws IOException {
        for (Path file : folder.files(Ark.parse(id).name())) {
            superseded.remove(file);
        }
    }

    @Override
    public void close() {
        // Everything is on disk already when apply returns.
    }
}
