package org.tangthu.linkeddata.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.SparqlGenerations;
import org.tangthu.linkeddata.store.TestFuseki;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** The journal reaches a store elsewhere, which comes and goes. */
class ProjectionElsewhereTest {
    private static final String BASE = "https://library.example.vn";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final CodeLists codes = CodeLists.load();
    private final AccessPolicy access = new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC);
    private final Describer describer =
            new Describer(new Addresses(BASE), codes, access, "99999", "http://creativecommons.org/licenses/by/4.0/");

    private RdfProjector projector(RdfGenerations generations, TestRepository repository) {
        return new RdfProjector(
                generations,
                repository.core().catalogue(),
                access,
                describer,
                new Vocabulary(BASE, codes.schemes()),
                new ServedVersion(repository.core().checkpoints()),
                Departures.unheard());
    }

    private boolean holds(RdfGenerations generations, int number) {
        return !generations
                .served()
                .graph(describer.graphName(
                        EntityKind.ITEM, SampleEntities.item(number).id()))
                .isEmpty();
    }

    @Test
    @Timeout(180)
    void nothingIsLostWhileTheStoreIsAwayAndARebuildSwitches() throws InterruptedException {
        try (var fuseki = TestFuseki.with("a", "b");
                var repository = TestRepository.in(home)) {
            RdfGenerations generations = new SparqlGenerations(fuseki.address("{set}"), BASE);
            repository.commit(SampleEntities.item(0));
            fuseki.stop();
            ProjectionRunner runner = repository.projections(projector(generations, repository));
            await().untilAsserted(() ->
                    assertThat(runner.status("rdf").lastError().orElseThrow()).contains("The RDF store at"));
            fuseki.start();
            assertThat(runner.awaitIdle(LONG)).isTrue();
            assertThat(holds(generations, 0)).isTrue();

            fuseki.stop();
            repository.commit(SampleEntities.item(1));
            await().untilAsserted(
                            () -> assertThat(runner.status("rdf").lastError()).isPresent());
            fuseki.start();
            assertThat(runner.awaitIdle(LONG)).isTrue();
            assertThat(runner.status("rdf").parked()).isZero();
            assertThat(holds(generations, 1)).isTrue();

            runner.rebuild(List.of("rdf"));
            assertThat(runner.awaitIdle(LONG)).isTrue();
            assertThat(runner.status("rdf").generation()).isEqualTo(2);
            assertThat(runner.status("rdf").kept()).hasValue(1);
            assertThat(holds(generations, 0) && holds(generations, 1)).isTrue();
            runner.rollback("rdf");
            assertThat(runner.status("rdf").generation()).isEqualTo(1);
            assertThat(holds(generations, 1)).isTrue();
            runner.close();
        }
    }
}
