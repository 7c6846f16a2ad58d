package org.tangthu.linkeddata.sparql;

import java.util.Collections;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.tangthu.linkeddata.store.RdfGenerations;

/**
 * Runs questions by Jena's ARQ on the store that is served, each on the state of the data in which it began. ARQ's own limit of
 * time reaches into no walk along a path, no sort and no scan that finds nothing; here all of them ask the budget.
 */
public final class ArqExecutor implements QueryExecutor {
    /** Beyond this, a filter with OR is left as it is: a pattern for each of its alternatives would be too many. */
    private static final long MOST_ALTERNATIVES = 500;

    /** Room for all that such a sort keeps is made before its first row comes. */
    private static final long MOST_SORTED_AT_ONCE = 100_000;

    private final RdfGenerations generations;

    public ArqExecutor(RdfGenerations generations) {
        this.generations = generations;
    }

    @Override
    public void run(Question question, Budget budget, AnswerReader reader) {
        generations
                .served()
                .read(
                        dataset -> {
                            dataset.begin(TxnType.READ);
                            try {
                                answer(dataset, question.query(), budget, reader);
                            } catch (JenaException e) {
                                budget.check();
                                throw e;
                            } finally {
                                dataset.end();
                            }
                            return null;
                        },
                        budget::onEnd);
    }

    private void answer(DatasetGraph dataset, Query query, Budget budget, AnswerReader reader) {
        if (query.isDescribeType()) {
            describe(dataset, query, budget, reader);
            return;
        }
        if (query.isSelectType()) {
            cut(query, budget);
        }
        try (QueryExec execution = execution(dataset, query, budget)) {
            if (query.isAskType()) {
                reader.truth(execution.ask());
            } else if (query.isSelectType()) {
                reader.solutions(execution.select());
            } else {
                reader.triples(execution.constructTriples());
            }
        }
    }

    /** One row more than is given out, to know whether the answer is cut; ordering need not keep more than that. */
    private static void cut(Query query, Budget budget) {
        long most = budget.allowance().rows();
        if (!query.hasLimit() || query.getLimit() > most) {
            query.setLimit(most + 1);
        }
    }

    /** What the pattern finds is described as it comes, so that only the answer is cut, which says so. */
    private void describe(DatasetGraph dataset, Query query, Budget budget, AnswerReader reader) {
        Graph graph = query.hasDatasetDescription()
                ? chosen(dataset, query.getDatasetDescription()).getDefaultGraph()
                : dataset.getUnionGraph();
        var descriptions = new Descriptions(new CheckedGraph(graph, budget), budget);
        query.getResultURIs().forEach(descriptions::add);
        boolean names = query.isQueryResultStar() || !query.getResultVars().isEmpty();
        if (query.getQueryPattern() == null || !names) {
            reader.triples(descriptions.triples(Collections.emptyIterator()));
            return;
        }
        Query asked = query.cloneQuery();
        asked.setQuerySelectType();
        asked.setQueryResultStar(query.isQueryResultStar());
        try (QueryExec execution = execution(dataset, asked, budget)) {
            reader.triples(descriptions.triples(execution.select()));
        }
    }

    private static DatasetGraph chosen(DatasetGraph dataset, DatasetDescription graphs) {
        return DynamicDatasets.dynamicDataset(graphs, dataset, false);
    }

    private static QueryExec execution(DatasetGraph dataset, Query query, Budget budget) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        context.set(ARQConstants.symCancelQuery, budget.signal());
        budget.putIn(context);
        // That is done before the query runs, when there is nobody to ask for time.
        context.setFalse(ARQ.optExprConstantFolding);
        context.setFalse(ARQ.httpServiceAllowed);
        // Properties that are functions (of ARQ, or classes named by java:) are none of SPARQL 1.1.
        context.setFalse(ARQ.enablePropertyFunctions);
        // A sort of which no more is read keeps no more, which is far less than all.
        context.set(ARQ.topNSortingThreshold, Math.min(budget.allowance().rows(), MOST_SORTED_AT_ONCE) + 1);
        if (query.hasDatasetDescription()) {
            // What was chosen is the default graph then, and not the union of all.
            context.setFalse(TDB2.symUnionDefaultGraph);
        }
        if (QueryRules.of(query).alternatives() > MOST_ALTERNATIVES) {
            context.setFalse(ARQ.optFilterDisjunction);
            context.setFalse(ARQ.optFilterExpandOneOf);
        }
        QC.setFactory(context, CheckedExecutor.of(budget));
        QC2.setFilter(context, tuple -> {
            budget.check();
            return true;
        });
        QueryExec execution =
                QueryExec.dataset(dataset).query(query).context(context).build();
        budget.onEnd(execution::abort);
        return execution;
    }
}
