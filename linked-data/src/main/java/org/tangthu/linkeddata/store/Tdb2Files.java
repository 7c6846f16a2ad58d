package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * The files proper of a TDB2 database, opened, with those who use them. Once retired they take nobody any more, and they are
 * closed when the last one has left. Thread-safe.
 */
final class Tdb2Files {
    /** A store whose terms take more bytes has more of them than Jena keeps. */
    private static final long LARGE = 32L << 20;

    /** Terms of a large store that are kept beside its files, to and fro. */
    private static final int TERMS = 50_000;

    private final Path folder;
    private final Location location;
    private final DatasetGraph dataset;
    private final Guests guests = new Guests("rdf-files-end");

    /** Opens what is there, or makes it. Neither a death nor a failure before stands in the way. */
    Tdb2Files(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.location = Location.create(folder);
        Tdb2Journal.mend(folder);
        this.dataset = connect();
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    }

    private DatasetGraph connect() throws IOException {
        try {
            return StoreConnection.connectCreate(location, settings(), null).getDatasetGraph();
        } catch (RuntimeException | Error e) {
            releaseAfter(e);
            throw e;
        }
    }

    /**
     * Jena keeps 500,000 terms, some hundred megabytes of small objects. Whoever walks through a store that has more renews them all
     * the time and finds hardly any, and each collection of garbage has to move those that came since the last one, while every
     * answer waits. So fewer are kept of a large store as it is when it is opened; the system keeps its files in memory.
     */
    private StoreParams settings() throws IOException {
        Path terms = folder.resolve(Names.nodeTableBaseName + "-data." + Names.extObjNodeData);
        boolean large = Files.exists(terms) && Files.size(terms) > LARGE;
        StoreParamsBuilder settings = StoreParamsBuilder.create("tangthu");
        return large
                ? settings.nodeId2NodeCacheSize(TERMS)
                        .node2NodeIdCacheSize(TERMS)
                        .build()
                : settings.build();
    }

    /** TDB2 holds its lock and its journal open when it fails; at the next attempt these would be all that it complains of. */
    private void releaseAfter(Throwable failure) {
        try {
            StoreConnection.internalExpel(location, true);
            ChannelManager.release(location.absolute(Names.journalFile));
            ProcessFileLock.release(StoreConnection.lockForLocation(location));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    Path folder() {
        return folder;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** @return false if they are retired */
    boolean enter() {
        return guests.enter();
    }

    void leave() {
        guests.leave();
    }

    /** Nobody comes in any more. They are closed once nobody is in, at once if nobody is now, and then something else is done. */
    void retire(Runnable then) {
        guests.retire(() -> {
            StoreConnection.internalExpel(location, true);
            then.run();
        });
    }

    boolean ended() {
        return guests.ended();
    }

    /** After they were retired. @return false if somebody is still in when the time is over */
    boolean awaitEnd(long millis) {
        return guests.awaitEnd(millis);
    }

    /** Within a transaction. */
    Set<Triple> triples(String name) {
        return Iter.toSet(
                Iter.map(dataset.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
    }

    /** Makes a graph equal to the one given, by writing the difference, within a transaction. @return by how many triples it grew */
    long replace(String name, Set<Triple> now) {
        Node node = NodeFactory.createURI(name);
        Set<Triple> old = triples(name);
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
        return now.size() - old.size();
    }

    long replace(String name, Graph now) {
        return replace(name, now.find().toSet());
    }
}
