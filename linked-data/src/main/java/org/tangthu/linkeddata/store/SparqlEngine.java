package org.tangthu.linkeddata.store;

import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/**
 * Has a store elsewhere find all the rows of a query. What is made of the rows (triples, a truth) is made here; so the store
 * is only ever asked to SELECT, with the limit that the query has.
 */
final class SparqlEngine implements QueryEngineFactory {
    private final SparqlClient client;

    SparqlEngine(SparqlClient client) {
        this.client = client;
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
        QueryIterator rows = new SparqlRows(client.ask(selecting(query).serialize()));
        return new PlanOp("SparqlEngine", rows, null, rows);
    }

    private static Query selecting(Query query) {
        if (query.isSelectType()) {
            return query;
        }
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        rows.setQueryResultStar(true);
        rows.resetResultVars();
        if (query.isAskType()) {
            rows.setLimit(1);
        }
        return rows;
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
