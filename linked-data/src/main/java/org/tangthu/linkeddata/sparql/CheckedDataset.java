package org.tangthu.linkeddata.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** Graphs that were chosen by FROM or beside the query, which ask at each step whether the query may go on. */
final class CheckedDataset extends DatasetGraphWrapper {
    private final Budget budget;

    CheckedDataset(DatasetGraph dataset, Budget budget) {
        super(dataset);
        this.budget = budget;
    }

    @Override
    public Graph getDefaultGraph() {
        return new CheckedGraph(super.getDefaultGraph(), budget);
    }

    @Override
    public Graph getUnionGraph() {
        return new CheckedGraph(super.getUnionGraph(), budget);
    }

    @Override
    public Graph getGraph(Node name) {
        return new CheckedGraph(super.getGraph(name), budget);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return checked(super.listGraphNodes());
    }

    @Override
    public Iterator<Quad> find() {
        return checked(super.find());
    }

    @Override
    public Iterator<Quad> find(Quad pattern) {
        return checked(super.find(pattern));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return checked(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return checked(super.findNG(graph, subject, predicate, object));
    }

    private <T> Iterator<T> checked(Iterator<T> found) {
        budget.check();
        return Iter.filter(found, each -> {
            budget.check();
            return true;
        });
    }
}
