package org.tangthu.linkeddata.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query of SPARQL 1.1 that keeps the rules of this endpoint: it names no other server, no code of this one, and no
 * function whose time nobody bounds; what its expressions make has bounds. Immutable as far as callers see.
 */
public final class Question {
    /** What the answer is. */
    public enum Kind {
        SOLUTIONS,
        TRUTH,
        GRAPH
    }

    private final String text;
    private final Query query;
    private final boolean repeatable;

    private Question(String text, Query query, boolean repeatable) {
        this.text = text;
        this.query = query;
        this.repeatable = repeatable;
    }

    /**
     * Reads and checks a query over the whole data, or over the graphs that it chooses by FROM.
     *
     * @param base against which relative addresses are read
     * @throws RefusedQuery telling line and column of a mistake, or the rule
     */
    public static Question parse(String text, String base) {
        return parse(text, base, List.of(), List.of());
    }

    /**
     * Reads and checks a query over chosen graphs.
     *
     * @param defaultGraphs names of our graphs whose union is the default graph; with one of either kind, what the query
     *     says by FROM does not count (SPARQL 1.1 Protocol, 2.1.4)
     * @param namedGraphs names of our graphs that are the named ones
     * @throws RefusedQuery telling line and column of a mistake, or the rule
     */
    public static Question parse(String text, String base, List<String> defaultGraphs, List<String> namedGraphs) {
        try {
            Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
            choose(query, defaultGraphs, namedGraphs);
            QueryRules rules = QueryRules.of(query);
            Query safe = SafeExpressions.in(query);
            QueryRules.of(safe).requireSafe();
            return new Question(text, safe, rules.repeatable());
        } catch (QueryParseException e) {
            throw new RefusedQuery("This is no query of SPARQL 1.1: " + place(e) + plain(e.getMessage()));
        } catch (QueryException e) {
            throw new RefusedQuery("This is no query of SPARQL 1.1: " + e.getMessage());
        } catch (JenaException e) {
            throw new RefusedQuery("This query is not understood: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new RefusedQuery("This query is nested too deeply");
        }
    }

    /** Of what is wrong with a query as a whole no place is known. */
    private static String place(QueryParseException wrong) {
        return wrong.getLine() < 0 ? "" : "line " + wrong.getLine() + ", column " + wrong.getColumn() + ": ";
    }

    /** The parser lists every token that it would have liked, over many lines. */
    private static String plain(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static void choose(Query query, List<String> defaultGraphs, List<String> namedGraphs) {
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
    }

    /** As it was asked. */
    public String text() {
        return text;
    }

    public Kind kind() {
        if (query.isAskType()) {
            return Kind.TRUTH;
        }
        return query.isSelectType() ? Kind.SOLUTIONS : Kind.GRAPH;
    }

    /** Whether the same data gives the same answer: not with NOW, RAND, UUID, STRUUID or BNODE. */
    public boolean repeatable() {
        return repeatable;
    }

    /** The graphs that were chosen, by the query or beside it; empty if it is over the whole data. */
    public Optional<DatasetDescription> dataset() {
        return query.hasDatasetDescription() ? Optional.of(query.getDatasetDescription()) : Optional.empty();
    }

    /** The query with its chosen graphs, to be run; each time another copy. */
    Query query() {
        return query.cloneQuery();
    }
}
