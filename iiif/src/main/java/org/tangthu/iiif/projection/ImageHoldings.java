package org.tangthu.iiif.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Holdings;

/** Which items have all their pyramids, with sound indexes: those are held at the version of the catalogue. */
final class ImageHoldings implements Holdings {
    private final PyramidFolder folder;
    private final Superseded superseded;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final String naan;

    ImageHoldings(PyramidFolder folder, Superseded superseded, Catalogue catalogue, AccessPolicy access, String naan) {
        this.folder = folder;
        this.superseded = superseded;
        this.catalogue = catalogue;
        this.access = access;
        this.naan = naan;
    }

    @Override
    public boolean expects(CatalogueEntry head) {
        return head.entity() instanceof Item item && head.pageCount() > 0 && access.imagesForSomebody(item);
    }

    @Override
    public Map<String, Integer> versions(Collection<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        for (String id : ids) {
            catalogue.find(id).filter(this::isComplete).ifPresent(entry -> versions.put(id, entry.version()));
        }
        return versions;
    }

    private boolean isComplete(CatalogueEntry entry) {
        return entry.entity() instanceof Item item
                && entry.pageCount() > 0
                && catalogue.pages(item.id()).pages().stream()
                        .map(page ->
                                folder.file(item.ark().name(), page.master().sha512()))
                        .allMatch(file -> !superseded.contains(file) && isSound(file));
    }

    private static boolean isSound(Path file) {
        try {
            return Files.exists(file) && Pyramid.open(file).levelCount() > 0;
        } catch (BrokenImageException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A pyramid cannot be read: " + file, e);
        }
    }

    @Override
    public Stream<String> ids() {
        try {
            return folder.files()
                    .filter(file -> !superseded.contains(file))
                    .map(file -> new Ark(naan, PyramidFolder.item(file)).toString())
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of pyramids cannot be read: " + folder.root(), e);
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
