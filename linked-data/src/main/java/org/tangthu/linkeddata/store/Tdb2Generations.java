package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tangthu.repository.object.Folders;

/** A folder per generation, {@code {folder}/{generation}}, with a TDB2 database and a note of what it was made for. */
public final class Tdb2Generations implements RdfGenerations {
    private static final String NOTE = "basis.txt";

    private final Path folder;
    private final String basis;
    private final Map<Integer, Tdb2RdfStore> open = new HashMap<>();
    private volatile RdfStore served;

    /**
     * @param basis what all data hangs on besides the journal (the base of all IRIs, the licence): data made for another basis counts
     *     as not there
     */
    public Tdb2Generations(Path folder, String basis) {
        this.folder = folder;
        this.basis = basis;
    }

    @Override
    public boolean exists(int generation) {
        Path note = path(generation).resolve(NOTE);
        try {
            return Files.exists(note) && Files.readString(note).equals(basis);
        } catch (IOException e) {
            throw failure("read", generation, e);
        }
    }

    @Override
    public synchronized RdfStore open(int generation) {
        Tdb2RdfStore store = open.get(generation);
        if (store == null) {
            if (!exists(generation)) {
                clear(generation);
            }
            store = new Tdb2RdfStore(path(generation).resolve("tdb2"));
            open.put(generation, store);
        }
        return store;
    }

    @Override
    public void serve(int generation) {
        served = open(generation);
    }

    @Override
    public void drop(int generation) {
        Tdb2RdfStore store;
        synchronized (this) {
            store = open.remove(generation);
        }
        if (store != null) {
            store.close();
        }
        delete(generation);
    }

    @Override
    public RdfStore served() {
        RdfStore store = served;
        if (store == null) {
            throw new RdfStoreException("The RDF store is not ready yet; ask again in a moment");
        }
        return store;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Tdb2RdfStore::close);
        open.clear();
    }

    private void clear(int generation) {
        delete(generation);
        try {
            Files.createDirectories(path(generation));
            Files.writeString(path(generation).resolve(NOTE), basis);
        } catch (IOException e) {
            throw failure("make", generation, e);
        }
    }

    private void delete(int generation) {
        try {
            // The note goes first: what is half deleted must not be taken for whole.
            Files.deleteIfExists(path(generation).resolve(NOTE));
            Folders.delete(path(generation));
        } catch (IOException e) {
            throw failure("delete", generation, e);
        }
    }

    private Path path(int generation) {
        return folder.resolve(Integer.toString(generation));
    }

    private RdfStoreException failure(String verb, int generation, IOException e) {
        return new RdfStoreException(
                "Cannot " + verb + " the RDF store in " + path(generation) + ": " + e.getMessage(), e);
    }
}
