package org.tangthu.linkeddata.ldes;

import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * A node of the event stream.
 *
 * @param address of the node
 * @param graph what it says
 * @param tag changes whenever that does
 * @param closed whether it never changes again
 */
public record StreamNode(String address, Graph graph, String tag, boolean closed) {
    public StreamNode {
        Objects.requireNonNull(address);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(tag);
    }
}
