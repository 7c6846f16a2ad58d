package org.tangthu.linkeddata.sparql;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterExtendByVar;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathLib;

/**
 * Walks a property path for each row, from one node at a time. What a walk has seen is counted until the next begins; a path of which
 * neither end is known is begun at one node after the other, where ARQ by itself would collect all of them first.
 */
final class CheckedPaths extends QueryIterRepeatApply {
    private static final int START = 150;

    private final TriplePath path;
    private final Budget budget;
    private final Tally walk;
    private final Tally starts;
    private final Graph graph;
    private final ExecutionContext walking;

    CheckedPaths(TriplePath path, QueryIterator rows, ExecutionContext execution, Budget budget, MadeStrings made) {
        super(rows, execution);
        this.path = path;
        this.budget = budget;
        this.walk = new Tally(budget, made);
        this.starts = new Tally(budget, made);
        this.graph = new CheckedGraph(execution.getActiveGraph(), budget);
        this.walking = ExecutionContext.copyChangeActiveGraph(
                execution, new CheckedGraph(execution.getActiveGraph(), budget, walk));
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        walk.release();
        budget.check();
        Node subject = Var.lookup(row, path.getSubject());
        if (Var.isVar(subject) && Var.isVar(Var.lookup(row, path.getObject()))) {
            Iterator<Node> nodes = starts(path.getPath(), true);
            starts.release();
            Set<Node> seen = new HashSet<>();
            Iterator<Node> distinct = Iter.filter(nodes, node -> isNew(seen, node));
            var begun = new QueryIterExtendByVar(row, Var.alloc(subject), distinct, getExecContext());
            return new CheckedPaths(path, begun, getExecContext(), budget, new MadeStrings());
        }
        return PathLib.execTriplePath(row, path, walking);
    }

    private boolean isNew(Set<Node> seen, Node node) {
        budget.check();
        if (!seen.add(node)) {
            return false;
        }
        starts.hold(START);
        return true;
    }

    /** Where the path may begin (or end, backwards): at any node, unless its first step says more. */
    private Iterator<Node> starts(Path from, boolean forwards) {
        if (from instanceof P_Link link) {
            return Iter.map(
                    graph.find(Node.ANY, link.getNode(), Node.ANY), forwards ? Triple::getSubject : Triple::getObject);
        }
        if (from instanceof P_Inverse inverse) {
            return starts(inverse.getSubPath(), !forwards);
        }
        if (from instanceof P_Seq sequence) {
            return starts(forwards ? sequence.getLeft() : sequence.getRight(), forwards);
        }
        if (from instanceof P_OneOrMore1 || from instanceof P_OneOrMoreN) {
            return starts(((P_Path1) from).getSubPath(), forwards);
        }
        return Iter.flatMap(
                graph.find(Node.ANY, Node.ANY, Node.ANY), triple -> Iter.of(triple.getSubject(), triple.getObject()));
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        walk.release();
        starts.release();
    }
}
