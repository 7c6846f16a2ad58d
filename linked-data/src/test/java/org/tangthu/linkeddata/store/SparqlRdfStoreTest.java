package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Fuseki that runs by itself is a store like the one on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlRdfStoreTest extends RdfStoreContract {
    private TestFuseki fuseki;

    @BeforeAll
    void start() {
        fuseki = TestFuseki.with("ds");
    }

    @AfterAll
    void stop() {
        fuseki.close();
    }

    @Override
    @BeforeEach
    void openStore() {
        try (var generations = generations()) {
            generations.drop(1);
        }
        super.openStore();
    }

    private SparqlGenerations generations() {
        return new SparqlGenerations(fuseki.address("ds"), "http://localhost");
    }

    @Override
    RdfStore open() {
        return generations().open(1);
    }

    /** A query at a time, each in its own moment. */
    @Override
    boolean hasSnapshots() {
        return false;
    }

    @Test
    void manyGraphsAreSentInPortions() {
        List<NamedGraph> graphs = IntStream.range(0, 1_200)
                .mapToObj(
                        number -> new NamedGraph("http://localhost/data/" + number, graph("<s> <p> " + number + " .")))
                .toList();
        try (RdfWriter writer = store.writer()) {
            writer.replace(graphs.iterator());
            writer.commit();
        }
        assertThat(rows("SELECT ?o { ?s <http://localhost/p> ?o }")).isEqualTo(1_200);
    }

    @Test
    void theMarkIsNoGraphOfOurs() {
        assertThat(store.isEmpty()).isTrue();
        assertThat(names()).isEmpty();
        store.read(data -> {
            assertThat(data.find().hasNext()).isFalse();
            return null;
        });
    }

    @Test
    void aTermThatWouldEndTheUpdateIsRefusedAndTouchesNothing() {
        store.replace(Map.of(A, graph("<s> <p> <o> .")));
        var evil = GraphFactory.createDefaultGraph();
        evil.add(Triple.create(
                NodeFactory.createURI("http://localhost/s"),
                RDFS.seeAlso.asNode(),
                NodeFactory.createURI("http://localhost/> } } ; DROP ALL ; #")));
        assertThatThrownBy(() -> store.replace(Map.of(A, evil))).isInstanceOf(RdfStoreRefusal.class);
        assertThat(store.graph(A).size()).isEqualTo(1);
    }

    @Test
    void aChosenGraphThatWouldEndTheQueryIsRefused() {
        var query = QueryFactory.create("SELECT * { ?s ?p ?o }");
        query.addGraphURI("http://localhost/a> { SERVICE <http://localhost/");
        assertThatThrownBy(() -> store.read(data -> {
                    try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
                        return exec.select().materialize();
                    }
                }))
                .isInstanceOf(RdfStoreRefusal.class);
    }

    @Test
    void aStoreThatIsAwaySaysSoAndServesAgainWhenItIsBack() {
        store.replace(Map.of(A, graph("<s> <p> <o> .")));
        List<Runnable> uses = new ArrayList<>();
        uses.add(() -> store.graph(A));
        uses.add(() -> store.isEmpty());
        uses.add(this::names);
        uses.add(() -> rows("SELECT * { ?s ?p ?o }"));
        uses.add(() -> store.replace(Map.of(A, graph("<s> <p> 1 ."))));
        fuseki.stop();
        uses.forEach(use -> assertThatThrownBy(use::run).isInstanceOf(RdfStoreAway.class));
        fuseki.start();
        assertThat(store.graph(A).size()).isEqualTo(1);
    }
}
