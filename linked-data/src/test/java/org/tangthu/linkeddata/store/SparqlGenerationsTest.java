package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparqlGenerationsTest {
    private static final String BASE = "http://localhost";
    private static final String A = "http://localhost/data/a";
    private static final String B = "http://localhost/data/b";

    private TestFuseki fuseki;

    @BeforeEach
    void start() {
        fuseki = TestFuseki.with("one", "set-a", "set-b");
    }

    @AfterEach
    void stop() {
        fuseki.close();
    }

    private SparqlGenerations two() {
        return new SparqlGenerations(fuseki.address("set-{set}"), BASE);
    }

    private SparqlGenerations one() {
        return new SparqlGenerations(fuseki.address("one"), BASE);
    }

    private static Graph graph() {
        return RdfStoreContract.graph("<s> <p> 1, 2 .");
    }

    @Test
    void withTwoDatasetsARebuildGrowsFromNothingBesideWhatIsServed() {
        try (var generations = two()) {
            generations.open(1).replace(Map.of(A, graph()));
            generations.serve(1);
            RdfStore next = generations.open(2);
            assertThat(next.isEmpty()).isTrue();
            next.replace(Map.of(B, graph()));
            assertThat(generations.served().graph(B).isEmpty()).isTrue();

            generations.serve(2);
            assertThat(generations.served().graph(B).size()).isEqualTo(2);
            assertThat(generations.served().graph(A).isEmpty()).isTrue();
            assertThat(generations.exists(1)).as("to go back to").isTrue();
            assertThat(generations.keeps()).isTrue();
            generations.drop(1);
            assertThat(generations.exists(1)).isFalse();
            assertThat(generations.open(3).isEmpty()).isTrue();
        }
    }

    @Test
    void withOneDatasetARebuildIsWrittenWhereItStandsAndNothingIsMissedMeanwhile() {
        try (var generations = one()) {
            generations.open(1).replace(Map.of(A, graph(), B, graph()));
            generations.serve(1);
            RdfStore next = generations.open(2);
            next.replace(Map.of(A, RdfStoreContract.graph("<s> <p> 3 .")));
            assertThat(generations.served().graph(A).size()).isEqualTo(1);
            assertThat(generations.served().graph(B).size()).isEqualTo(2);

            generations.serve(2);
            generations.drop(1);
            assertThat(generations.exists(1)).isFalse();
            assertThat(generations.exists(2)).isTrue();
            assertThat(generations.served().graph(B).size()).isEqualTo(2);
            assertThat(generations.keeps()).isFalse();
        }
    }

    @Test
    void theLastGenerationTakesItsDataWithIt() {
        try (var generations = one()) {
            generations.open(1).replace(Map.of(A, graph()));
            generations.drop(1);
        }
        assertThat(fuseki.size("one")).as("the mark").isEqualTo(1);
    }

    @Test
    void dataIsThereAfterARestartButNotForAnotherBase() {
        try (var generations = two()) {
            generations.open(1).replace(Map.of(A, graph()));
        }
        try (var generations = two()) {
            assertThat(generations.exists(1)).isTrue();
            assertThat(generations.open(1).graph(A).size()).isEqualTo(2);
        }
        try (var generations = new SparqlGenerations(fuseki.address("set-{set}"), "https://library.example.vn")) {
            assertThat(generations.exists(1)).isFalse();
        }
    }

    @Test
    void aDatasetWithDataOfSomebodyElseIsRefusedAndNotTouched() {
        var node = NodeFactory.createURI("http://example.org/theirs");
        fuseki.add("one", Quad.create(node, node, node, node));
        try (var generations = one()) {
            assertThatThrownBy(() -> generations.open(1))
                    .isInstanceOf(RdfStoreAway.class)
                    .hasMessageContaining("not of this program");
        }
        assertThat(fuseki.size("one")).isEqualTo(1);
        assertThat(SparqlGenerations.problems(fuseki.address("one")))
                .singleElement()
                .asString()
                .contains("not of this program");
    }

    @Test
    void aDefaultGraphThatIsNotTheUnionIsRefusedWithWhatToDo() {
        try (var other = TestFuseki.withoutUnion("ds");
                var generations = new SparqlGenerations(other.address("ds"), BASE)) {
            assertThatThrownBy(() -> generations.open(1)).hasMessageContaining("tdb2:unionDefaultGraph");
        }
    }

    @Test
    void aStoreThatIsAwayIsNeitherThereNorNotThere() {
        fuseki.stop();
        try (var generations = one()) {
            assertThatThrownBy(() -> generations.exists(1)).isInstanceOf(RdfStoreAway.class);
            assertThatThrownBy(() -> generations.open(1)).isInstanceOf(RdfStoreAway.class);
            assertThatThrownBy(() -> generations.drop(1)).isInstanceOf(RdfStoreAway.class);
        }
        assertThat(SparqlGenerations.problems(fuseki.address("one"))).hasSize(1);
        fuseki.start();
        assertThat(SparqlGenerations.problems(fuseki.address("one"))).isEmpty();
    }

    @Test
    void nameAndPasswordAreSentAndNeverShown() {
        var address = new SparqlAddress("http://h/query", "http://h/update", Optional.of("u"), Optional.of("secret"));
        assertThat(address.authorization()).contains("Basic dTpzZWNyZXQ=");
        assertThat(address.toString()).doesNotContain("secret");
    }
}
