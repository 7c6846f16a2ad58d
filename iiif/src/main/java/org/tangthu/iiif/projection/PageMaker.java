package org.tangthu.iiif.projection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.StoredFile;

/** Makes the pyramid of a page from wherever its master lies. May be used by several threads. */
final class PageMaker {
    private final PyramidFolder folder;
    private final PyramidWriter writer;
    private final ObjectStore objects;

    PageMaker(PyramidFolder folder, PyramidWriter writer, ObjectStore objects) {
        this.folder = folder;
        this.writer = writer;
        this.objects = objects;
    }

    /**
     * @param id of the item
     * @return why it could not be made, if the master is to blame
     */
    Optional<String> make(String id, Page page, Path target) throws IOException, InterruptedException {
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
            return Optional.of(e.getMessage());
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
}
