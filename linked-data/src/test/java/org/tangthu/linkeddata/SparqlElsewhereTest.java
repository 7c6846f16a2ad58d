package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.store.SparqlAddress;
import org.tangthu.linkeddata.store.TestFuseki;
import org.tangthu.repository.model.State;

/** The same doors before a Fuseki that runs by itself: the same answers, the same rules, the same guard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlElsewhereTest {
    /** Ten seconds, since two servers share the machine with whatever else is tested. */
    private static final SparqlLimits PATIENT = new SparqlLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            100,
            4_000,
            16_000_000,
            64 << 20,
            2,
            0,
            Duration.ofSeconds(1));

    private TestFuseki fuseki;

    @BeforeAll
    void start() {
        fuseki = TestFuseki.with("answers", "rules", "limits");
    }

    @AfterAll
    void stop() {
        fuseki.close();
    }

    private Optional<SparqlAddress> dataset(String name) {
        return Optional.of(fuseki.address(name));
    }

    @Nested
    class Answers extends SparqlAnswersTest {
        @Override
        Optional<SparqlAddress> elsewhere() {
            return dataset("answers");
        }

        @Override
        SparqlLimits limits() {
            return PATIENT;
        }
    }

    @Nested
    class Rules extends SparqlRulesTest {
        @Override
        Optional<SparqlAddress> elsewhere() {
            return dataset("rules");
        }

        @Override
        SparqlLimits limits() {
            return PATIENT;
        }
    }

    @Nested
    class Limits extends ServedSparql {
        private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

        @Override
        Optional<SparqlAddress> elsewhere() {
            return dataset("limits");
        }

        @Override
        SparqlLimits limits() {
            return PATIENT;
        }

        @Test
        @Timeout(120)
        void aQueryWithoutEndEndsAtOurLimitAndLeavesNobodyBusyHere() {
            var response = query(ENDLESS);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("longer than 10 s");
            await().untilAsserted(
                            () -> assertThat(linkedData.queries().running()).isZero());
            assertThat(linkedData.queries().stuck()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"DESCRIBE <urn:x>", "ASK FROM <urn:x> { ?s ?p ?o }"})
        @Timeout(120)
        void aStoreThatFallsSilentHoldsNobodyBeyondTheLimit(String query) {
            fuseki.pause();
            try {
                assertThat(query(query).body()).contains("longer than 10 s");
                await().untilAsserted(
                                () -> assertThat(linkedData.queries().running()).isZero());
                assertThat(linkedData.queries().overdue()).isZero();
            } finally {
                fuseki.resume();
            }
        }

        @Test
        void oneGraphIsReadByItsName() {
            String address = "/rdf-graph-store?graph=" + encode(BASE + "/data/");
            assertThat(server.get(address + PUBLISHED).body()).contains("Sổ ghi lễ tiết");
            assertThat(server.get(address + DRAFT).statusCode()).isEqualTo(404);
        }

        @Test
        void aLongAnswerIsCutAndSaysSo() {
            var response = query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
            assertThat(response.body().lines()).hasSize(101);
        }

        @Test
        @Timeout(120)
        void aStoreThatIsAwayIsA503AndLosesNothing() {
            fuseki.stop();
            try {
                var response = query(TITLE);
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.body()).contains("The RDF store");
                assertThat(server.get("/rdf-graph-store?graph=" + encode(BASE + "/data/" + PUBLISHED))
                                .statusCode())
                        .isEqualTo(503);
                assertThat(server.get("/data/" + PUBLISHED).statusCode())
                        .as("what needs no store")
                        .isEqualTo(200);
            } finally {
                fuseki.start();
            }
            assertThat(query(TITLE).body()).contains("Sổ ghi lễ tiết");
        }

        @Test
        void whatIsPublishedAndWithdrawnComesAndGoes() {
            var item = Samples.manuscript(Samples.ark(8), State.PUBLISHED);
            String ask = "ASK { GRAPH <" + BASE + "/data/" + Samples.ark(8).name() + "> { ?s ?p ?o } }";
            project(catalogue.put(item));
            assertThat(query(ask).body()).contains("true");
            project(catalogue.put(item.withState(State.WITHDRAWN)));
            assertThat(query(ask).body()).contains("false");
        }
    }
}
