package org.tangthu.linkeddata.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/**
 * Has a store elsewhere find all the rows of a query. What is made of the rows (triples, a truth) is made here; so the store
 * is only ever asked to SELECT, with the limit that the query has.
 */
final class SparqlEngine implements QueryEngineFactory {
    private static final List<String> CALLS = List.of(
            "java:",
            "http://jena.apache.org/ARQ/",
            "http://jena.hpl.hp.com/ARQ/",
            "http://jena.apache.org/text#",
            "http://jena.apache.org/spatial#");

    private final Function<String, SparqlRows> store;

    /** @param store answers a SELECT */
    SparqlEngine(Function<String, SparqlRows> store) {
        this.store = store;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        if (!input.isEmpty()) {
            throw new RdfStoreException("A store elsewhere is not told what variables are bound to from outside");
        }
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .forEach(SparqlTerms::iri);
        Query sent = QueryTransformOps.transform(selecting(query), SparqlEngine::plain);
        QueryIterator rows = store.apply(sent.serialize());
        return new PlanOp("SparqlEngine", rows, null, rows);
    }

    /** To a store that is Jena's, too, such a property is a call; here it is a property that no statement has. */
    private static Node plain(Node node) {
        boolean call = node.isURI() && CALLS.stream().anyMatch(node.getURI()::startsWith);
        return call ? NodeFactory.createURI("urn:tangthu:no-call:" + node.getURI()) : node;
    }

    private static Query selecting(Query query) {
        if (query.isSelectType()) {
            return query;
        }
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        if (query.hasGroupBy() || query.hasHaving()) {
            selectGroups(rows);
        } else {
            rows.setQueryResultStar(true);
            rows.resetResultVars();
        }
        if (query.isAskType()) {
            rows.setLimit(1);
        }
        return rows;
    }

    /** Of groups, what they are made by can be selected, and nothing else by a star (SPARQL 1.1, 11.4). */
    private static void selectGroups(Query rows) {
        rows.setQueryResultStar(false);
        rows.getGroupBy().getVars().stream()
                .filter(variable -> variable.isNamedVar())
                .forEach(rows::addResultVar);
        if (rows.getProjectVars().isEmpty()) {
            rows.addResultVar("tangthuGroup", NodeValue.TRUE);
        }
    }

    /** Only whole queries are sent. */
    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        throw new UnsupportedOperationException("Only whole queries are sent to a store elsewhere");
    }
}
