package org.tangthu.linkeddata.store;

import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * A graph and the name that it has in the store.
 *
 * @param name an IRI
 * @param graph what is to be there; empty for nothing
 */
public record NamedGraph(String name, Graph graph) {
    public NamedGraph {
        Objects.requireNonNull(name);
        Objects.requireNonNull(graph);
    }
}
