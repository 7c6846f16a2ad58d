package org.tangthu.linkeddata.store;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One generation in a store elsewhere, which speaks SPARQL 1.1. It differs from a store on this machine in four ways. Readers
 * see each query's own moment, not one for all queries of a reader. What is written is there for readers with every {@link
 * RdfWriter#replace}, a few hundred graphs at a time. Nothing is found of blank nodes by their labels. And whether removed
 * data leaves the disk is the operator's matter over there: {@link #expunge} does nothing.
 */
final class SparqlRdfStore implements RdfStore {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlRdfStore.class);
    private static final long PATIENCE_MILLIS = 60_000;
    /** Somebody waits for one graph, and with a thread of the server. */
    private static final Duration VISIT = Duration.ofSeconds(20);

    private static final String NOT_THE_MARK = "FILTER(?g != <" + SparqlSet.MARK + ">)";

    private final SparqlClient client;
    private final Guests guests = new Guests("rdf-generation-end");

    SparqlRdfStore(SparqlClient client) {
        this.client = client;
    }

    @Override
    public RdfWriter writer() {
        return new SparqlWriter(this, client);
    }

    @Override
    public Graph graph(String name) {
        return using(() -> {
            Graph copy = GraphFactory.createDefaultGraph();
            if (SparqlTerms.legal(name)) {
                client.select("SELECT ?s ?p ?o { GRAPH " + SparqlTerms.iri(name) + " { ?s ?p ?o } }", VISIT)
                        .forEach(row -> copy.add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
            }
            return copy;
        });
    }

    @Override
    public Stream<String> names() {
        enter();
        return Iter.asStream(new SparqlDataset(client).listGraphNodes())
                .map(Node::getURI)
                .onClose(guests::leave);
    }

    @Override
    public boolean isEmpty() {
        return using(() -> !client.truth("ASK { GRAPH ?g { ?s ?p ?o } " + NOT_THE_MARK + " }"));
    }

    @Override
    public void expunge() {
        LOG.info("Whether erased data leaves the disk of the RDF store at {} is for its operator to see to", client);
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
        return read(reader, ending -> {});
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader, Consumer<Runnable> ending) {
        return using(() -> {
            SparqlDataset dataset = new SparqlDataset(client);
            ending.accept(dataset::cut);
            try {
                return reader.apply(dataset);
            } finally {
                dataset.cut();
            }
        });
    }

    private <T> T using(Supplier<T> user) {
        enter();
        try {
            return user.get();
        } catch (JenaException e) {
            throw new RdfStoreException("The RDF store at " + client + " fails: " + e.getMessage(), e);
        } finally {
            guests.leave();
        }
    }

    private void enter() {
        if (!guests.enter()) {
            throw new RdfStoreException("The RDF store at " + client + " is closed; ask again");
        }
    }

    void requireOpen() {
        enter();
        guests.leave();
    }

    @Override
    public void close() {
        retire(() -> {});
        if (!guests.awaitEnd(PATIENCE_MILLIS)) {
            LOG.warn("Somebody still reads the RDF store at {}", client);
        }
    }

    /** Closes the store, and does something else when the last reader has left: that is not waited for. */
    void retire(Runnable then) {
        guests.retire(then);
    }

    boolean retired() {
        return guests.ended();
    }
}
