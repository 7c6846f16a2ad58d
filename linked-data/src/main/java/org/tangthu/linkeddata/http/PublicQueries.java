package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The query processor of Fuseki within public limits. Solutions are gathered before the first byte is sent, so that a query
 * that runs out of time is a 503 and never half an answer; the limit of rows bounds what is gathered.
 */
final class PublicQueries extends SPARQL_QueryDataset {
    /** Says that an answer was cut, and after how many rows. The name is the one that Virtuoso made known. */
    static final String MAX_ROWS = "X-SPARQL-MaxRows";

    /** Of Fuseki; each would let a link make a document or a script of its own choice on our origin. */
    private static final List<String> REFUSED = List.of("callback", "force-accept", "stylesheet");

    private final SparqlLimits limits;

    PublicQueries(SparqlLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void validateRequest(HttpAction action) {
        super.validateRequest(action);
        for (String name : REFUSED) {
            if (action.getRequestParameter(name) != null) {
                ServletOps.errorBadRequest("The parameter '" + name + "' is not supported");
            }
        }
    }

    @Override
    protected void executeWithParameter(HttpAction action) {
        String query = action.getRequestParameter("query");
        if (query.length() > limits.queryBytes()) {
            throw tooLong();
        }
        execute(query, action);
    }

    @Override
    protected void executeBody(HttpAction action) {
        byte[] query;
        try {
            query = action.getRequestInputStream().readNBytes(limits.queryBytes() + 1);
        } catch (IOException e) {
            ServletOps.errorBadRequest("The query did not arrive whole: " + e.getMessage());
            return;
        }
        if (query.length > limits.queryBytes()) {
            throw tooLong();
        }
        execute(new String(query, StandardCharsets.UTF_8), action);
    }

    /** Fuseki reads ARQ's own language, which can do more than a stranger should: names of classes to call, to begin with. */
    @Override
    protected void execute(String query, HttpAction action) {
        try {
            QueryFactory.create(query, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            ServletOps.errorBadRequest("This is no query of SPARQL 1.1: " + e.getMessage());
        }
        super.execute(query, action);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query asked, DatasetGraph dataset) {
        Query query = LinearRegex.in(asked);
        QueryRules.refusal(query).ifPresent(ServletOps::errorBadRequest);
        if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > limits.rows())) {
            // One row more than is given out, to know whether the answer is cut.
            query.setLimit(limits.rows() + (query.isSelectType() ? 1L : 0L));
        }
        return super.createQueryExec(action, query, dataset);
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        return query.isSelectType()
                ? new QueryExecResult(gather(action, exec))
                : super.executeQuery(action, exec, query, log);
    }

    private RowSet gather(HttpAction action, QueryExec exec) {
        RowSet rows = exec.select();
        List<Binding> gathered = new ArrayList<>();
        while (rows.hasNext()) {
            if (gathered.size() == limits.rows()) {
                action.setResponseHeader(MAX_ROWS, Integer.toString(limits.rows()));
                break;
            }
            gathered.add(rows.next());
        }
        return RowSetStream.create(rows.getResultVars(), gathered.iterator());
    }

    private RuntimeException tooLong() {
        ServletOps.error(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "The query is longer than " + limits.queryBytes() + " bytes");
        return new IllegalStateException("ServletOps.error returned");
    }
}
