package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a TDB2 database anew beside the one in use. A snapshot is copied, counted and compared; what was written meanwhile
 * is brought over; then, while the writer waits, the rest of that, and the switch, which is the renaming of a folder whose
 * every byte is on disk. So whenever the process dies there is one newest folder, and it holds all that was committed.
 */
final class Tdb2Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Tdb2Compaction.class);

    /** So few graphs are brought over while the writer waits. */
    private static final int FEW = 100;

    private static final int ROUNDS = 10;

    private final Tdb2RdfStore store;
    private final Tdb2Folder folder;
    private final Changes changes;
    private final Room room;
    private final Queue<Tdb2Files> old = new ConcurrentLinkedQueue<>();
    private long atCommits = -1;
    private volatile Optional<Instant> last = Optional.empty();
    private volatile long perTriple = StoreFigures.OF_A_TRIPLE;
    private volatile long done;
    private volatile long skipped;
    private volatile long failed;

    Tdb2Compaction(Tdb2RdfStore store, Tdb2Folder folder, Changes changes, Room room) {
        this.store = store;
        this.folder = folder;
        this.changes = changes;
        this.room = room;
    }

    StoreFigures figures(long bytes) {
        return new StoreFigures(bytes, changes.triples(), perTriple, last, done, skipped, failed);
    }

    synchronized void run() {
        Tdb2Files source = store.enter();
        try {
            requireRoom(source);
            run(source);
        } finally {
            source.leave();
        }
    }

    private void run(Tdb2Files source) {
        try {
            long start = System.nanoTime();
            long before = Tdb2Folder.bytes(source.folder());
            Tdb2Files fresh = renew(source);
            old.removeIf(Tdb2Files::ended);
            old.add(source);
            done++;
            last = Optional.of(Instant.now());
            long after = Tdb2Folder.bytes(fresh.folder());
            changes.triples().ifPresent(triples -> perTriple = StoreFigures.seen(after, triples));
            LOG.info(
                    "The RDF store in {} was compacted in {} s, from {} to {} MB",
                    folder,
                    (System.nanoTime() - start) / 1_000_000_000,
                    before >> 20,
                    after >> 20);
        } catch (IOException | RuntimeException | InternalError e) {
            changes.unfollow();
            failed++;
            throw e instanceof RdfStoreException known ? known : store.failure("cannot be compacted", e);
        }
    }

    /** Returns when none is under way; those to come fail once the store is closed. */
    synchronized void await() {}

    /** Without copying again what was written anew after the last commit. */
    synchronized void expunge(long patienceMillis) {
        if (atCommits != changes.commits()) {
            run();
        }
        long end = System.nanoTime() + patienceMillis * 1_000_000;
        for (Tdb2Files files : old) {
            if (!files.awaitEnd(Math.max(0, end - System.nanoTime()) / 1_000_000)) {
                throw new RdfStoreException("Somebody still reads old files of the RDF store in " + folder
                        + ", so they cannot be removed yet: " + files.folder().getFileName());
            }
        }
        requireRemoved();
    }

    private void requireRemoved() {
        try {
            folder.requireOnlyNewest();
        } catch (IOException e) {
            throw store.failure("has old files that cannot be removed", e);
        }
    }

    private void requireRoom(Tdb2Files source) {
        long needed;
        long free;
        try {
            needed = figures(Tdb2Folder.bytes(source.folder())).expectedBytes();
            free = room.bytes();
        } catch (IOException e) {
            throw store.failure("cannot be compacted", e);
        }
        if (free < needed) {
            skipped++;
            throw new RdfStoreException("The RDF store in " + folder + " is not compacted: that takes " + (needed >> 20)
                    + " MB beside it, and " + (free >> 20) + " MB are free; make room on the disk");
        }
    }

    private Tdb2Files renew(Tdb2Files source) throws IOException {
        Path unfinished = folder.unfinished(source.folder());
        Tdb2Files copy = new Tdb2Files(unfinished);
        try {
            copy(source, copy);
            for (int round = 0; round < ROUNDS && bringOver(source, copy) > FEW; round++) {
                LOG.debug("Round {} of what was written while the RDF store is compacted", round + 1);
            }
            folder.sync(unfinished);
            return finish(source, copy);
        } catch (IOException | RuntimeException | InternalError e) {
            copy.retire(() -> {});
            remove(unfinished);
            throw e;
        }
    }

    private void copy(Tdb2Files source, Tdb2Files copy) {
        DatasetGraph from = source.dataset();
        DatasetGraph to = copy.dataset();
        Changes.Mark mark = changes.follow(() -> from.begin(TxnType.READ));
        try {
            Tally had = Txn.calculateWrite(to, () -> tally(from, to));
            Tally has = Txn.calculateRead(to, () -> Tally.of(all(to), quad -> {}));
            if (!has.equals(had)) {
                throw new RdfStoreException("The copy of the RDF store in " + folder + " has " + has + ", the original "
                        + had + ", or others; the copy is given up");
            }
            changes.counted(mark, had.triples());
        } finally {
            from.end();
        }
    }

    private Tally tally(DatasetGraph from, DatasetGraph to) {
        return Tally.of(all(from), quad -> {
            store.requireOpen();
            to.add(quad);
        });
    }

    /** Graph by graph, which is not how TDB2 goes over all quads by itself. */
    private static Iterator<Quad> all(DatasetGraph data) {
        return Iter.flatMap(data.listGraphNodes(), graph -> data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    /** @return how many graphs had been written */
    private int bringOver(Tdb2Files source, Tdb2Files copy) {
        Set<String> names = changes.taken();
        if (names.isEmpty()) {
            return 0;
        }
        Txn.executeRead(
                source.dataset(),
                () -> Txn.executeWrite(
                        copy.dataset(), () -> names.forEach(name -> copy.replace(name, source.triples(name)))));
        return names.size();
    }

    private Tdb2Files finish(Tdb2Files source, Tdb2Files copy) throws IOException {
        store.writing().lock();
        try {
            store.requireOpen();
            bringOver(source, copy);
            copy.retire(() -> {});
            Tdb2Files fresh = promote(source, copy.folder());
            store.use(fresh);
            source.retire(() -> remove(source.folder()));
            atCommits = changes.commits();
            changes.unfollow();
            return fresh;
        } finally {
            store.writing().unlock();
        }
    }

    private Tdb2Files promote(Tdb2Files source, Path unfinished) throws IOException {
        folder.sync(unfinished);
        Path finished = folder.next(source.folder());
        try {
            folder.finish(unfinished, finished);
            return new Tdb2Files(finished);
        } catch (IOException | RuntimeException | InternalError e) {
            giveUp(finished, unfinished);
            throw e;
        }
    }

    private void giveUp(Path finished, Path unfinished) throws IOException {
        try {
            folder.undo(finished, unfinished);
        } catch (IOException e) {
            // What is written from now on would be lost at the next start, which takes the newest folder.
            store.abandon();
            throw e;
        }
    }

    /** What cannot be removed now is removed at the next start. */
    private void remove(Path files) {
        try {
            folder.remove(files);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Files of the RDF store that nobody needs any more cannot be removed: {}", files, e);
        }
    }
}
