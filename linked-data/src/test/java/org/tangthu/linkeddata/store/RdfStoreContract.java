package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every RDF store keeps; an implementation gives the store and how to open it again. */
abstract class RdfStoreContract {
    static final String A = "http://localhost/data/a";
    private static final String ALL = "SELECT ?o { ?s <http://localhost/p> ?o }";
    private static final String B = "http://localhost/data/b";

    RdfStore store;

    /** Opens the store of this test, with what was written to it before. */
    abstract RdfStore open();

    /** Whether a reader sees the store as of its beginning, however often it looks. */
    boolean hasSnapshots() {
        return true;
    }

    /** How many statements of its own a query over the union finds. */
    long ownStatements() {
        return 0;
    }

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aGraphComesBackAsItWasGiven() {
        Graph graph = graph(
                "<s> <p> 'Sổ'@vi, '𥱬𥱯'@vi-Hani, '\uE000' ; <q> <o>, '1871'^^<http://id.loc.gov/datatypes/edtf/EDTF> .");
        store.replace(Map.of(A, graph));
        assertThat(store.graph(A).find().toSet()).isEqualTo(graph.find().toSet());
    }

    @Test
    void itIsEmptyUntilAGraphIsWrittenAndAfterTheLastIsRemoved() {
        assertThat(store.isEmpty()).isTrue();
        store.replace(Map.of(A, graph("<s> <p> <o> .")));
        assertThat(store.isEmpty()).isFalse();
        store.replace(Map.of(A, Graph.emptyGraph));
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void anUnknownGraphIsEmpty() {
        assertThat(store.graph(A).isEmpty()).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    void eachNameIsToldOnceAndGraphsCanBeReadMeanwhile() {
        store.replace(Map.of(A, graph("<s> <p> 1, 2 ."), B, graph("<s> <p> 1 .")));
        try (Stream<String> names = store.names()) {
            assertThat(names.map(name -> name + " " + store.graph(name).size()))
                    .containsExactlyInAnyOrder(A + " 2", B + " 1");
        }
    }

    @Test
    void aSecondGraphReplacesTheFirst() {
        store.replace(Map.of(A, graph("<s> <p> 1, 2 .")));
        Graph second = graph("<s> <p> 2, 3 .");
        store.replace(Map.of(A, second));
        assertThat(store.graph(A).find().toSet()).isEqualTo(second.find().toSet());
    }

    @Test
    void anEmptyGraphRemovesTheNameAndTouchesNoOther() {
        store.replace(Map.of(A, graph("<s> <p> 1 ."), B, graph("<s> <p> 1 .")));
        store.replace(Map.of(A, Graph.emptyGraph));
        assertThat(store.graph(A).isEmpty()).isTrue();
        assertThat(store.graph(B).size()).isEqualTo(1);
        assertThat(names()).containsExactly(B);
    }

    @Test
    void aBatchThatFailsWritesNothing() {
        store.replace(Map.of(B, graph("<s> <p> 'old' .")));
        Map<String, Graph> batch = new LinkedHashMap<>();
        batch.put(A, graph("<s> <p> 'new' ."));
        batch.put(B, new GraphWrapper(graph("")) {
            @Override
            public ExtendedIterator<Triple> find() {
                throw new IllegalStateException("this graph cannot be read");
            }
        });
        assertThatThrownBy(() -> store.replace(batch)).hasMessageContaining("this graph cannot be read");
        assertThat(store.graph(A).isEmpty()).isTrue();
        assertThat(store.graph(B).size()).isEqualTo(1);
    }

    @Test
    void theDefaultGraphOfAQueryIsTheUnion() {
        store.replace(Map.of(A, graph("<s> <p> 1, 2 ."), B, graph("<s> <p> 2, 3 .")));
        assertThat(rows(ALL)).isEqualTo(3);
        assertThat(rows("SELECT ?o { GRAPH <" + A + "> { ?s ?p ?o } }")).isEqualTo(2);
    }

    @Test
    void aReaderGoesOnSeeingWhatItBeganWith() {
        store.replace(Map.of(A, graph("<s> <p> 1 .")));
        long seen = store.read(data -> Txn.calculateRead(data, () -> {
            inAnotherThread(() -> store.replace(Map.of(A, graph("<s> <p> 1, 2 ."))));
            return count(data, ALL);
        }));
        assertThat(seen).isEqualTo(hasSnapshots() ? 1 : 2);
        assertThat(rows(ALL)).isEqualTo(2);
    }

    @Test
    void aGraphWithBlankNodesIsReplacedWhole() {
        store.replace(Map.of(A, graph("<s> <p> [ <q> 1 ], [ <q> 2 ] .")));
        Graph second = graph("<s> <p> [ <q> 2 ] .");
        store.replace(Map.of(A, second));
        assertThat(store.graph(A).isIsomorphicWith(second)).isTrue();
    }

    @Test
    void whatIsNoIriNamesNoGraph() {
        store.replace(Map.of(A, graph("<s> <p> <o> .")));
        assertThat(store.graph("http://localhost/> { ?s ?p ?o } } #").isEmpty()).isTrue();
        assertThat(store.graph("").isEmpty()).isTrue();
    }

    @Test
    void everyFormOfQueryIsAnswered() {
        store.replace(Map.of(A, graph("<s> <p> 1, 2 ."), B, graph("<s> <p> 2 ; <q> <a> .")));
        store.read(data -> Txn.calculateRead(data, () -> {
            assertThat(ask(data, "ASK { ?s ?p 2 }")).isTrue();
            assertThat(ask(data, "ASK { ?s ?p 3 }")).isFalse();
            assertThat(construct(data, "CONSTRUCT { ?o <http://localhost/of> ?s } { ?s <http://localhost/q> ?o }"))
                    .isEqualTo(1);
            assertThat(construct(data, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(isNumeric(?o)) } ORDER BY ?o LIMIT 1"))
                    .isEqualTo(1);
            assertThat(count(data, "SELECT ?g FROM NAMED <" + B + "> { GRAPH ?g { ?s ?p ?o } }"))
                    .isEqualTo(2);
            assertThat(count(data, "SELECT ?s (SUM(?o) AS ?n) FROM <" + A + "> { ?s ?p ?o } GROUP BY ?s"))
                    .isEqualTo(1);
            assertThat(count(
                            data,
                            "SELECT ?o { ?s <http://localhost/p>|<http://localhost/q> ?o FILTER(isNumeric(?o)) }"))
                    .isEqualTo(2);
            assertThat(data.stream().count()).as("quads").isEqualTo(4);
            assertThat(data.getUnionGraph().stream().count())
                    .as("triples of the union")
                    .isEqualTo(3 + ownStatements());
            return null;
        }));
    }

    private static boolean ask(DatasetGraph data, String query) {
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            return exec.ask();
        }
    }

    private static int construct(DatasetGraph data, String query) {
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            return exec.construct().size();
        }
    }

    @Test
    void aCompactedStoreHoldsWhatItHeldAndTakesMore() {
        store.replace(Map.of(A, graph("<s> <p> 1 ."), B, graph("<s> <p> 2 .")));
        store.replace(Map.of(A, Graph.emptyGraph));
        store.expunge();
        store.expunge();

        assertThat(names()).containsExactly(B);
        assertThat(rows(ALL)).as("the default graph is still the union").isEqualTo(1);
        store.replace(Map.of(A, graph("<s> <p> 3 .")));
        store.close();
        store = open();
        assertThat(rows(ALL)).isEqualTo(2);
    }

    @Test
    void aReaderGoesOnWhileTheStoreIsCompacted() throws InterruptedException {
        store.replace(Map.of(A, graph("<s> <p> 1 .")));
        Thread compaction = new Thread(store::expunge);
        long seen = store.read(data -> Txn.calculateRead(data, () -> {
            compaction.start();
            return count(data, ALL);
        }));
        compaction.join();

        assertThat(seen).isEqualTo(1);
        assertThat(rows(ALL)).isEqualTo(1);
    }

    @Test
    void whatWasWrittenIsThereWhenOpenedAgain() {
        store.replace(Map.of(A, graph("<s> <p> 1 .")));
        store.close();
        store = open();
        assertThat(store.graph(A).size()).isEqualTo(1);
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatThrownBy(() -> store.graph(A))
                .isInstanceOf(RdfStoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.replace(Map.of())).isInstanceOf(RdfStoreException.class);
    }

    @Test
    void closingWaitsForReaders() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var reader = new Thread(() -> store.read(data -> {
            reading.countDown();
            await(goOn);
            assertThat(closed.getCount()).isEqualTo(1);
            return null;
        }));
        reader.start();
        await(reading);
        var closer = new Thread(() -> {
            store.close();
            closed.countDown();
        });
        closer.start();
        assertThat(closed.await(200, TimeUnit.MILLISECONDS)).isFalse();
        goOn.countDown();
        await(closed);
        reader.join();
    }

    final List<String> names() {
        try (Stream<String> names = store.names()) {
            return names.toList();
        }
    }

    final long rows(String query) {
        return store.read(data -> Txn.calculateRead(data, () -> count(data, query)));
    }

    private static long count(DatasetGraph data, String query) {
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            return exec.select().materialize().stream().count();
        }
    }

    private static void inAnotherThread(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(turtle), "http://localhost/", Lang.TURTLE);
        return graph;
    }
}
