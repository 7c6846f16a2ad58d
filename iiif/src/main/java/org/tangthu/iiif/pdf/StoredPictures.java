package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.pyramid.Rendition;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/** The pictures of pages as complete JPEG streams, byte for byte as they stand in pyramids: nothing is encoded anew. */
final class StoredPictures {
    private final PyramidStore pyramids;
    private final int longestSide;

    StoredPictures(PyramidStore pyramids, int longestSide) {
        this.pyramids = pyramids;
        this.longestSide = longestSide;
    }

    record Picture(int width, int height, boolean coloured, byte[] jpeg) {}

    /**
     * The largest that stands ready within the bounds, else the smallest; empty if the page's pyramid is not made yet, or
     * damaged, which is reported so that it is made anew.
     */
    Optional<Picture> find(Ark ark, Page page, long mostPixels) throws IOException {
        Optional<Pyramid> found = Optional.empty();
        try {
            found = pyramids.find(ark.name(), page.master().sha512());
            return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get(), mostPixels));
        } catch (BrokenImageException e) {
            found.ifPresent(damaged -> pyramids.report(damaged.file()));
            return Optional.empty();
        }
    }

    private Picture read(Pyramid pyramid, long mostPixels) throws IOException {
        List<Rendition> ready = pyramid.renditions();
        Rendition chosen = ready.stream()
                .filter(size -> Math.max(size.width(), size.height()) <= longestSide)
                .filter(size -> (long) size.width() * size.height() <= mostPixels)
                .findFirst()
                .orElse(ready.get(ready.size() - 1));
        try (FileChannel file = pyramid.openFile()) {
            byte[] jpeg = pyramid.read(file, chosen.stream());
            return new Picture(chosen.width(), chosen.height(), pyramid.channels() > 1, jpeg);
        }
    }
}
