package org.tangthu.linkeddata.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that asks at each triple it finds whether the query may go on, and counts them as kept if a tally is given. */
final class CheckedGraph extends GraphWrapper {
    private static final int TRIPLE = 100;

    private final Budget budget;
    private final Tally tally;

    /** For who keeps nothing of what it finds. */
    CheckedGraph(Graph graph, Budget budget) {
        this(graph, budget, null);
    }

    /** For who keeps all that it finds. */
    CheckedGraph(Graph graph, Budget budget, Tally tally) {
        super(graph);
        this.budget = budget;
        this.tally = tally;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return checked(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return checked(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> checked(ExtendedIterator<Triple> found) {
        budget.check();
        return found.filterKeep(triple -> {
            if (tally == null) {
                budget.check();
            } else {
                tally.hold(TRIPLE);
            }
            return true;
        });
    }
}
