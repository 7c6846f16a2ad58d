package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;

/** A folder per generation, {@code {folder}/{generation}}, with a TDB2 database and a note of what it was made for. */
public final class Tdb2Generations implements RdfGenerations {
    private static final Logger LOG = LoggerFactory.getLogger(Tdb2Generations.class);
    private static final String NOTE = "basis.txt";

    private final Path folder;
    private final String basis;
    private final Map<Integer, Tdb2RdfStore> open = new HashMap<>();
    private final Map<Integer, Tdb2RdfStore> going = new HashMap<>();
    private final Disk disk = Disk.real();
    private final Tdb2Keeper keeper = new Tdb2Keeper(this::current);
    private volatile Tdb2RdfStore served;

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
    public synchronized Tdb2RdfStore open(int generation) {
        Tdb2RdfStore store = open.get(generation);
        if (store == null) {
            requireGone(generation);
            store = exists(generation) ? at(generation) : make(generation);
            open.put(generation, store);
        }
        return store;
    }

    @Override
    public void serve(int generation) {
        served = open(generation);
    }

    /** Its files go when the last reader has left. */
    @Override
    public synchronized void drop(int generation) {
        Tdb2RdfStore store = open.remove(generation);
        if (store == null) {
            requireGone(generation);
            delete(generation);
            return;
        }
        forget(generation);
        going.put(generation, store);
        store.retire(() -> deleteLate(generation));
    }

    private void requireGone(int generation) {
        Tdb2RdfStore store = going.get(generation);
        if (store != null && !store.retired()) {
            throw new RdfStoreException("The RDF store in " + path(generation)
                    + " is to be removed, but somebody still reads it; ask again in a moment");
        }
        going.remove(generation);
    }

    private void deleteLate(int generation) {
        try {
            delete(generation);
        } catch (RdfStoreException e) {
            LOG.warn("A generation that nobody needs any more stays on disk", e);
        }
    }

    @Override
    public RdfStore served() {
        return current()
                .orElseThrow(() -> new RdfStoreException("The RDF store is not ready yet; ask again in a moment"));
    }

    private Optional<Tdb2RdfStore> current() {
        return Optional.ofNullable(served);
    }

    @Override
    public void compact() {
        current()
                .orElseThrow(() -> new RdfStoreException("No RDF store is served yet that could be compacted"))
                .compact();
    }

    @Override
    public Optional<StoreFigures> figures() {
        return current().map(store -> store.figures(false));
    }

    @Override
    public synchronized void close() {
        keeper.close();
        open.values().forEach(Tdb2RdfStore::close);
        open.clear();
    }

    private Tdb2RdfStore at(int generation) {
        return new Tdb2RdfStore(path(generation).resolve("tdb2"));
    }

    private Tdb2RdfStore make(int generation) {
        delete(generation);
        Tdb2RdfStore store = at(generation);
        try {
            note(generation);
        } catch (IOException e) {
            store.close();
            throw failure("make", generation, e);
        }
        return store;
    }

    /** Once all else is on disk: what was half made counts as not there, and is made anew. */
    private void note(int generation) throws IOException {
        sync(path(generation));
        Path note = Files.writeString(path(generation).resolve(NOTE), basis);
        disk.syncFile(note);
        disk.syncFolder(note.getParent());
        disk.syncFolder(folder);
    }

    private void sync(Path made) throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) {
                    disk.syncFolder(path);
                } else {
                    disk.syncFile(path);
                }
            }
        }
    }

    private void delete(int generation) {
        // The note goes first: what is half deleted must not be taken for whole.
        forget(generation);
        try {
            Folders.delete(path(generation));
        } catch (IOException e) {
            throw failure("delete", generation, e);
        }
    }

    private void forget(int generation) {
        try {
            Files.deleteIfExists(path(generation).resolve(NOTE));
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
