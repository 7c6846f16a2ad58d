package org.tangthu.linkeddata.store;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/**
 * What a store elsewhere holds, for one reader. A query goes there whole; everything else that is looked for is a query of
 * its own. Transactions are nominal: each query sees the data as it is then. Nothing is found of blank nodes, which have no
 * name outside an answer.
 */
final class SparqlDataset extends DatasetGraphBaseFind {
    private final SparqlClient client;
    private final Context context = new Context();
    private final Set<SparqlExchange> exchanges = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private final Transactional transaction = TransactionalNull.create();

    SparqlDataset(SparqlClient client) {
        this.client = client;
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(new SparqlEngine(this::ask));
        QueryEngineRegistry.set(context, engines);
    }

    private SparqlRows ask(String query) {
        SparqlExchange exchange = client.ask(query);
        exchanges.add(exchange);
        if (cut) {
            exchange.close();
        }
        return new SparqlRows(exchange, () -> exchanges.remove(exchange));
    }

    /** Whoever waits for an answer, reads one or asks once more, fails. From any thread. */
    void cut() {
        cut = true;
        exchanges.forEach(SparqlExchange::close);
    }

    @Override
    public Context getContext() {
        return context;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.map(union(subject, predicate, object), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    /** The default graph is the union. */
    @Override
    public Iterator<Triple> findInUnionGraph(Node subject, Node predicate, Node object) {
        return union(subject, predicate, object);
    }

    private Iterator<Triple> union(Node subject, Node predicate, Node object) {
        Iterator<Binding> rows = rows("SELECT * { %2$s %3$s %4$s }", Node.ANY, subject, predicate, object);
        return Iter.map(rows, row -> triple(row, subject, predicate, object));
    }

    /** The default graph adds nothing to the named ones. */
    @Override
    protected Iterator<Quad> findAny(Node subject, Node predicate, Node object) {
        return findInAnyNamedGraphs(subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Iterator<Binding> rows = rows("SELECT * { GRAPH %1$s { %2$s %3$s %4$s } }", graph, subject, predicate, object);
        return Iter.map(rows, row -> Quad.create(graph, triple(row, subject, predicate, object)));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        Iterator<Binding> rows = rows(
                "SELECT * { GRAPH ?g { %2$s %3$s %4$s } FILTER(?g != <" + SparqlSet.MARK + ">) }",
                Node.ANY,
                subject,
                predicate,
                object);
        return Iter.map(rows, row -> Quad.create(row.get("g"), triple(row, subject, predicate, object)));
    }

    private Iterator<Binding> rows(String query, Node graph, Node subject, Node predicate, Node object) {
        if (!Stream.of(graph, subject, predicate, object).allMatch(node -> any(node) || SparqlTerms.writable(node))) {
            return Iter.nullIterator();
        }
        return ask(String.format(query, text(graph, "g"), text(subject, "s"), text(predicate, "p"), text(object, "o")));
    }

    private static String text(Node node, String variable) {
        return any(node) ? "?" + variable : SparqlTerms.of(node);
    }

    private static boolean any(Node node) {
        return node == null || !node.isConcrete();
    }

    private static Triple triple(Binding row, Node subject, Node predicate, Node object) {
        return Triple.create(value(row, subject, "s"), value(row, predicate, "p"), value(row, object, "o"));
    }

    private static Node value(Binding row, Node node, String variable) {
        return any(node) ? row.get(Var.alloc(variable)) : node;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.map(
                ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(?g != <" + SparqlSet.MARK + ">) }"),
                row -> row.get("g"));
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("This is for reading");
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transaction.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return transaction.promote(mode);
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void abort() {
        transaction.abort();
    }

    @Override
    public void end() {
        transaction.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transaction.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transaction.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transaction.isInTransaction();
    }
}
