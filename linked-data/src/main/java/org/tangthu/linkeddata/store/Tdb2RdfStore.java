package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.object.Disk;

/**
 * TDB2 on a folder. One instance per folder and process; threads that use it must not be interrupted (TDB2 uses channels).
 * It can be written anew while it is in use: readers keep the files with which they began.
 */
public final class Tdb2RdfStore implements RdfStore {
    private static final Logger LOG = LoggerFactory.getLogger(Tdb2RdfStore.class);

    /** How long readers are waited for where it matters. A query that has gone astray must not hold up others for ever. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final Tdb2Folder folder;
    private final Lock writing = new ReentrantLock();
    private final Changes changes = new Changes();
    private final Tdb2Compaction compaction;
    private volatile Tdb2Files files;
    private volatile boolean closed;

    /** @throws RdfStoreException if the folder cannot be made or opened */
    public Tdb2RdfStore(Path folder) {
        this(folder, Disk.real(), Room.of(folder));
    }

    Tdb2RdfStore(Path path, Disk disk, Room room) {
        folder = new Tdb2Folder(path, disk);
        compaction = new Tdb2Compaction(this, folder, changes, room);
        try {
            files = folder.open();
        } catch (IOException | RuntimeException e) {
            throw new RdfStoreException("The RDF store cannot be opened in " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public RdfWriter writer() {
        return new Tdb2Writer(this, writing, changes);
    }

    @Override
    public Graph graph(String name) {
        return using(in -> Txn.calculateRead(in.dataset(), () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            in.triples(name).forEach(copy::add);
            return copy;
        }));
    }

    @Override
    public Stream<String> names() {
        Tdb2Files in = enter();
        in.dataset().begin(TxnType.READ);
        return Iter.asStream(in.dataset().listGraphNodes()).map(Node::getURI).onClose(() -> {
            in.dataset().end();
            in.leave();
        });
    }

    @Override
    public boolean isEmpty() {
        return read(data -> Txn.calculateRead(data, () -> !data.find().hasNext()));
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        return using(in -> reader.apply(in.dataset()));
    }

    private <T> T using(Function<Tdb2Files, T> user) {
        Tdb2Files in = enter();
        try {
            return user.apply(in);
        } catch (JenaException e) {
            throw failure("fails", e);
        } finally {
            in.leave();
        }
    }

    /**
     * Writes the store anew, without what was ever removed: TDB2 frees no block by itself, and its table of nodes only
     * grows. Nobody waits but the writer, for the last moment of it. The old files go when their last reader has left, or at
     * the next start.
     *
     * @throws RdfStoreException if it could not be done; the store is as it was
     */
    public void compact() {
        compaction.run();
    }

    /** The last readers of the old files are waited for, for a minute. */
    @Override
    public void expunge() {
        compaction.expunge(PATIENCE_MILLIS);
    }

    /** Fast, except that the first call walks an index to count the triples if {@code counted}. */
    public StoreFigures figures(boolean counted) {
        if (counted && changes.triples().isEmpty()) {
            using(in -> {
                count(in);
                return in;
            });
        }
        return using(in -> {
            try {
                return compaction.figures(Tdb2Folder.bytes(in.folder()));
            } catch (IOException e) {
                throw failure("cannot be measured", e);
            }
        });
    }

    private void count(Tdb2Files in) {
        Changes.Mark mark = changes.mark(() -> in.dataset().begin(TxnType.READ));
        try {
            changes.counted(mark, Iter.count(in.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
        } finally {
            in.dataset().end();
        }
    }

    @Override
    public void close() {
        retire(() -> {});
        if (!files.awaitEnd(PATIENCE_MILLIS)) {
            LOG.warn("The RDF store in {} is closed for good only with the process: somebody still reads it", folder);
        }
    }

    /** Closes the store, and does something else when the last reader has left: that is not waited for. */
    void retire(Runnable then) {
        closed = true;
        compaction.await();
        files.retire(then);
    }

    boolean retired() {
        return files.ended();
    }

    /** Takes nobody any more until the next start. */
    void abandon() {
        closed = true;
    }

    void requireOpen() {
        if (closed) {
            throw new RdfStoreException("The RDF store in " + folder + " is closed; ask again");
        }
    }

    Tdb2Files enter() {
        requireOpen();
        Tdb2Files in = files;
        while (!in.enter()) {
            requireOpen();
            in = files;
        }
        return in;
    }

    /** Lets those who come from now on use other files. For whoever holds the lock of writers. */
    void use(Tdb2Files fresh) {
        files = fresh;
    }

    Lock writing() {
        return writing;
    }

    RdfStoreException failure(String what, Throwable cause) {
        return new RdfStoreException("The RDF store in " + folder + " " + what + ": " + cause.getMessage(), cause);
    }
}
