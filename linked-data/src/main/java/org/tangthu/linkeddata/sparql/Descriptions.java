package org.tangthu.linkeddata.sparql;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What DESCRIBE says of nodes: the statements about each, and about the blank nodes that these lead to. */
final class Descriptions {
    private static final int NODE = 150;

    private final Graph graph;
    private final Budget budget;
    private final Set<Node> known = new HashSet<>();
    private final ArrayDeque<Node> open = new ArrayDeque<>();

    Descriptions(Graph graph, Budget budget) {
        this.graph = graph;
        this.budget = budget;
    }

    /** One more node to describe; of literals there is nothing to say. */
    void add(Node node) {
        if ((node.isURI() || node.isBlank()) && known.add(node)) {
            budget.hold(NODE);
            open.add(node);
        }
    }

    Iterator<Triple> triples() {
        return Iter.flatMap(
                nodes(), node -> graph.find(node, Node.ANY, Node.ANY).mapWith(triple -> {
                    if (triple.getObject().isBlank()) {
                        add(triple.getObject());
                    }
                    return triple;
                }));
    }

    private Iterator<Node> nodes() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !open.isEmpty();
            }

            @Override
            public Node next() {
                return open.remove();
            }
        };
    }
}
