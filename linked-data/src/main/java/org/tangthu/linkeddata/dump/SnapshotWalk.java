package org.tangthu.linkeddata.dump;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.tangthu.linkeddata.store.NamedGraph;

/**
 * The graphs of a snapshot one after the other, of which one is in memory at a time. Their names come from an index of the
 * store, not from a list.
 */
final class SnapshotWalk {
    private final DatasetGraph data;

    /** @param data within a read transaction */
    SnapshotWalk(DatasetGraph data) {
        this.data = data;
    }

    /** All graphs. To be read to its end, or closed with {@link Iter#close}. */
    Iterator<NamedGraph> all() {
        return Iter.map(data.listGraphNodes(), this::read);
    }

    /** The graphs of the items of a collection, likewise. @param collection its IRI */
    Iterator<NamedGraph> members(String collection) {
        Iterator<Quad> members =
                data.find(Node.ANY, Node.ANY, DCTerms.isPartOf.asNode(), NodeFactory.createURI(collection));
        return Iter.map(members, member -> read(member.getGraph()));
    }

    /** The graph of this name; empty if there is none. */
    NamedGraph graph(String name) {
        return read(NodeFactory.createURI(name));
    }

    private NamedGraph read(Node name) {
        Graph graph = GraphFactory.createDefaultGraph();
        data.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
        return new NamedGraph(name.getURI(), graph);
    }
}
