package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The pyramids that are being served, each in the folder of its item. Keeps the indexes of those just asked for; no
 * locks, and when that memory is full it begins anew. Files are never replaced, so an index stays true as long as its
 * file exists.
 */
public final class PyramidStore {
    private static final int MAX_INDEXES = 2_000;

    private final ConcurrentMap<Path, Pyramid> indexes = new ConcurrentHashMap<>();
    private volatile Optional<PyramidFolder> served = Optional.empty();

    /** From now on pyramids come from this folder. */
    public void serve(PyramidFolder folder) {
        served = Optional.of(folder);
        indexes.clear();
    }

    /**
     * The pyramid of a master, if it is made already.
     *
     * @param item name of the item's ARK
     */
    public Optional<Pyramid> find(String item, String masterSha512) throws IOException {
        Optional<PyramidFolder> folder = served;
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.get().file(item, masterSha512);
        Pyramid known = indexes.get(file);
        return known != null ? Optional.of(known) : open(file);
    }

    private Optional<Pyramid> open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Pyramid pyramid = Pyramid.open(file);
            if (indexes.size() >= MAX_INDEXES) {
                indexes.clear();
            }
            indexes.put(file, pyramid);
            return Optional.of(pyramid);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** To be told when a file was removed. */
    public void forget(Path file) {
        indexes.remove(file);
    }
}
