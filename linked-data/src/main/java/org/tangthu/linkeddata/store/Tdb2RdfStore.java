package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.tangthu.repository.object.Disk;

/** TDB2 on a folder. One instance per folder and process; threads that use it must not be interrupted (TDB2 uses channels). */
public final class Tdb2RdfStore implements RdfStore {
    private final Path folder;
    private final DatasetGraph dataset;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    /** @throws RdfStoreException if the folder cannot be made or opened */
    public Tdb2RdfStore(Path folder) {
        this.folder = folder;
        try {
            dataset = new Tdb2Folder(folder).connect();
        } catch (IOException | RuntimeException e) {
            throw new RdfStoreException("The RDF store cannot be opened in " + folder + ": " + e.getMessage(), e);
        }
        configure();
    }

    private void configure() {
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    }

    @Override
    public void replace(Map<String, Graph> graphs) {
        Map<String, Set<Triple>> wanted = new HashMap<>();
        graphs.forEach((name, graph) -> wanted.put(name, graph.find().toSet()));
        enter();
        try {
            Txn.executeWrite(dataset, () -> wanted.forEach(this::replace));
        } catch (RuntimeException e) {
            // The graphs were read before, so whatever happens here is a failure of the store: a full disk, mostly.
            throw new RdfStoreException("The RDF store in " + folder + " cannot be written: " + e.getMessage(), e);
        } finally {
            leave();
        }
    }

    @Override
    public Graph graph(String name) {
        return read(data -> Txn.calculateRead(data, () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            triples(data, NodeFactory.createURI(name)).forEach(copy::add);
            return copy;
        }));
    }

    @Override
    public Stream<String> names() {
        enter();
        dataset.begin(TxnType.READ);
        return Iter.asStream(dataset.listGraphNodes()).map(Node::getURI).onClose(() -> {
            dataset.end();
            leave();
        });
    }

    @Override
    public boolean isEmpty() {
        return read(data -> Txn.calculateRead(data, () -> !data.find().hasNext()));
    }

    /** TDB2 frees no block by itself, and its table of nodes only grows. */
    @Override
    public void compact() {
        enter();
        try {
            DatabaseMgr.compact(dataset, true);
            Disk.real().syncFolder(folder);
        } catch (IOException | RuntimeException e) {
            throw new RdfStoreException("The RDF store in " + folder + " cannot be compacted: " + e.getMessage(), e);
        } finally {
            leave();
        }
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        enter();
        try {
            return reader.apply(dataset);
        } catch (JenaException e) {
            throw new RdfStoreException("The RDF store in " + folder + " fails: " + e.getMessage(), e);
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                TDBInternal.expel(dataset);
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private void enter() {
        use.readLock().lock();
        if (closed) {
            leave();
            throw new RdfStoreException("The RDF store in " + folder + " is closed; ask again");
        }
    }

    private void leave() {
        use.readLock().unlock();
    }

    private void replace(String name, Set<Triple> now) {
        Node node = NodeFactory.createURI(name);
        Set<Triple> old = triples(dataset, node);
        for (Triple triple : old) {
            if (!now.contains(triple)) {
                dataset.delete(Quad.create(node, triple));
            }
        }
        for (Triple triple : now) {
            if (!old.contains(triple)) {
                dataset.add(Quad.create(node, triple));
            }
        }
    }

    private static Set<Triple> triples(DatasetGraph data, Node name) {
        Set<Triple> triples = new HashSet<>();
        data.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }
}
