package org.tangthu.linkeddata.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;

/** One transaction of TDB2 after the other, each from the first graph that is written to the commit. */
final class Tdb2Writer implements RdfWriter {
    private final Tdb2RdfStore store;
    private final Lock writing;
    private final Changes changes;
    private final Set<String> written = new HashSet<>();
    private long grown;
    private Tdb2Files files;

    Tdb2Writer(Tdb2RdfStore store, Lock writing, Changes changes) {
        this.store = store;
        this.writing = writing;
        this.changes = changes;
    }

    @Override
    public void replace(Iterator<NamedGraph> graphs) {
        begin();
        while (graphs.hasNext()) {
            NamedGraph graph = graphs.next();
            // Read before anything is written: what fails then is the graph, and what fails after is the store.
            Set<Triple> triples = graph.graph().find().toSet();
            replace(graph.name(), triples);
        }
    }

    private void replace(String name, Set<Triple> triples) {
        try {
            grown += files.replace(name, triples);
            written.add(name);
        } catch (RuntimeException | InternalError e) {
            // A full disk is an InternalError, for TDB2 maps its files to memory.
            close();
            throw store.failure("cannot be written", e);
        }
    }

    private void begin() {
        if (files != null) {
            return;
        }
        writing.lock();
        try {
            files = store.enter();
            files.dataset().begin(TxnType.WRITE);
        } catch (RuntimeException | InternalError e) {
            leave();
            throw e instanceof RdfStoreException known ? known : store.failure("cannot be written", e);
        }
    }

    @Override
    public void commit() {
        if (files == null) {
            return;
        }
        try {
            changes.commit(files.dataset()::commit, written, grown);
            files.dataset().end();
        } catch (RuntimeException | InternalError e) {
            close();
            throw store.failure("cannot be written", e);
        }
        leave();
    }

    @Override
    public void close() {
        if (files != null) {
            try {
                if (files.dataset().isInTransaction()) {
                    files.dataset().abort();
                    files.dataset().end();
                }
            } finally {
                leave();
            }
        }
    }

    private void leave() {
        written.clear();
        grown = 0;
        if (files != null) {
            files.leave();
            files = null;
        }
        writing.unlock();
    }
}
