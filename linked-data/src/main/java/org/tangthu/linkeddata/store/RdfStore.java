package org.tangthu.linkeddata.store;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Named graphs on disk. Many may read while one writes; readers see the graphs as of the last complete write. Every method
 * throws {@link RdfStoreException} once the store is closed.
 */
public interface RdfStore extends AutoCloseable {
    /**
     * Makes each named graph equal to the given one, all in one transaction; an empty graph removes the name. Only the
     * difference is written. Blank nodes are compared by their labels, so a graph with blank nodes is written anew.
     *
     * @throws RdfStoreException if nothing was written
     */
    void replace(Map<String, Graph> graphs);

    /** A copy of the graph of this name; empty if there is none. */
    Graph graph(String name);

    /**
     * The names of all graphs, each once, as of now. Walks an index: for checks, not for every request. To be read and
     * closed by the thread that asked.
     */
    Stream<String> names();

    /** Whether there is no graph at all. Reads one statement at most. */
    boolean isEmpty();

    /**
     * Writes the store anew without what was ever deleted from it, and removes the old files. Readers go on; it ends when
     * those that began before have returned. It takes as long as making a copy, and the disk of one.
     *
     * @throws RdfStoreException if it could not be done; the store is as it was
     */
    void compact();

    /**
     * Runs a reader, which begins and ends its own transaction. The store stays open until the reader returns. The
     * default graph of a query is the union of all named graphs.
     */
    <T> T read(Function<DatasetGraph, T> reader);

    /** Waits until the readers have returned. */
    @Override
    void close();
}
