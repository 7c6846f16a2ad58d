package org.tangthu.linkeddata.sparql;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

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

    /** @param found rows whose nodes are described too, each read when what came before it was described */
    Iterator<Triple> triples(Iterator<Binding> found) {
        return Iter.flatMap(
                nodes(found), node -> graph.find(node, Node.ANY, Node.ANY).mapWith(triple -> {
                    if (triple.getObject().isBlank()) {
                        add(triple.getObject());
                    }
                    return triple;
                }));
    }

    private Iterator<Node> nodes(Iterator<Binding> found) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (open.isEmpty() && found.hasNext()) {
                    found.next().forEach((variable, value) -> add(value));
                }
                return !open.isEmpty();
            }

            @Override
            public Node next() {
                return open.remove();
            }
        };
    }
}
