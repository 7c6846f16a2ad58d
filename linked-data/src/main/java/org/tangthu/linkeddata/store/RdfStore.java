package org.tangthu.linkeddata.store;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Named graphs on disk. Many may read while one writes; readers see the graphs as of the last complete write. Every method
 * throws {@link RdfStoreException} once the store is closed.
 */
public interface RdfStore extends AutoCloseable {
    /** To write much, or at length. */
    RdfWriter writer();

    /**
     * Makes each named graph equal to the given one, all in one transaction; an empty graph removes the name. Only the
     * difference is written. Blank nodes are compared by their labels, so a graph with blank nodes is written anew.
     *
     * @throws RdfStoreException if the store fails; nothing was written then, nor if a graph cannot be read
     */
    default void replace(Map<String, Graph> graphs) {
        try (RdfWriter writer = writer()) {
            writer.replace(graphs.entrySet().stream()
                    .map(graph -> new NamedGraph(graph.getKey(), graph.getValue()))
                    .iterator());
            writer.commit();
        }
    }

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
     * Makes an end of what was ever removed: on return no file of the store holds it. Readers go on. It takes as long as
     * making a copy, and the disk of one.
     *
     * @throws RdfStoreException if it could not be done, or if somebody still reads the old files; the store is well
     */
    void expunge();

    /**
     * Runs a reader, which begins and ends its own transaction. The store stays open until the reader returns. The
     * default graph of a query is the union of all named graphs.
     */
    <T> T read(Function<DatasetGraph, T> reader);

    /**
     * Runs a reader that may have to end before its time.
     *
     * @param ending takes what then ends the reader's waiting, soon and from any thread; on this machine nothing is waited for
     */
    default <T> T read(Function<DatasetGraph, T> reader, Consumer<Runnable> ending) {
        return read(reader);
    }

    /** Waits until the readers have returned, but not for ever. */
    @Override
    void close();
}
