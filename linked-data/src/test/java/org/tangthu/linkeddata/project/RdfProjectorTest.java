package org.tangthu.linkeddata.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.Samples;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryCheckpoints;

class RdfProjectorTest {
    private static final String BASE = "https://library.example.vn";
    private static final Ark ARK = Samples.ark(0);
    private static final String GRAPH = BASE + "/data/" + ARK.name();

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final CodeLists codes = CodeLists.load();
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    private final ServedVersion version = new ServedVersion(checkpoints);
    private RdfGenerations generations;
    private RdfProjector projector;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        var access = new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC);
        generations = new Tdb2Generations(folder, BASE);
        projector = new RdfProjector(
                generations,
                catalogue,
                access,
                new Describer(
                        new Addresses(BASE), codes, access, "99999", "http://creativecommons.org/licenses/by/4.0/"),
                new Vocabulary(BASE, codes.schemes()),
                version,
                Departures.unheard());
        projector.open(1).close();
        projector.serve(1);
    }

    @AfterEach
    void close() {
        projector.close();
    }

    @Test
    void aPublishedItemHasAGraphOfItsOwn() {
        apply(catalogue.put(item(State.PUBLISHED)));
        assertThat(size(GRAPH)).isPositive();
    }

    @Test
    void whatIsNotPublicHasNone() {
        for (State state : List.of(State.DRAFT, State.SUBMITTED, State.APPRAISED, State.WITHDRAWN)) {
            apply(catalogue.put(item(State.PUBLISHED)));
            apply(catalogue.put(item(state)));
            assertThat(size(GRAPH)).as(state.code()).isZero();
        }
    }

    @Test
    void whatWasPurgedHasNone() {
        apply(catalogue.put(item(State.PUBLISHED)));
        apply(catalogue.purge(item(State.PUBLISHED)));
        assertThat(size(GRAPH)).isZero();
    }

    @Test
    void otherEntitiesHaveGraphsToo() {
        apply(catalogue.put(Samples.library()), catalogue.put(Samples.collection()), catalogue.put(Samples.agent()));
        assertThat(size(BASE + "/id/library/VN-HD-TVT")).isPositive();
        assertThat(size(BASE + "/id/collection/han-nom")).isPositive();
        assertThat(size(BASE + "/id/agent/tran-thi-binh")).isPositive();
        apply(catalogue.purge(Samples.agent()));
        assertThat(size(BASE + "/id/agent/tran-thi-binh")).isZero();
    }

    @Test
    void theHeadCountsNotTheEntry() {
        JournalEntry old = catalogue.put(item(State.PUBLISHED));
        catalogue.put(item(State.WITHDRAWN));
        apply(old);
        assertThat(size(GRAPH)).isZero();
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        JournalEntry entry = catalogue.put(item(State.PUBLISHED));
        apply(entry);
        var once = generations.served().graph(GRAPH).find().toSet();
        apply(entry);
        assertThat(generations.served().graph(GRAPH).find().toSet()).isEqualTo(once);
    }

    @Test
    void theVocabularyStandsInEveryGeneration() {
        assertThat(size(BASE + "/ns")).isPositive();
        projector.open(2).close();
        projector.serve(2);
        assertThat(size(BASE + "/id/kind")).isPositive();
    }

    @Test
    void aRebuildGrowsBesideWhatIsServed() {
        apply(catalogue.put(item(State.PUBLISHED)));
        try (Projection rebuilt = projector.open(2)) {
            assertThat(size(GRAPH)).isPositive();
            rebuilt.apply(List.of(catalogue.put(Samples.library())));
            rebuilt.settle(false);
        }
        projector.serve(2);
        projector.drop(1);
        assertThat(size(GRAPH)).isZero();
        assertThat(size(BASE + "/id/library/VN-HD-TVT")).isPositive();
    }

    @Test
    void whatItHoldsCanBeComparedWithTheCatalogue() {
        JournalEntry library = catalogue.put(Samples.library());
        JournalEntry published = catalogue.put(item(State.PUBLISHED));
        apply(library, published);
        JournalEntry second = catalogue.put(item(State.PUBLISHED));
        JournalEntry draft = catalogue.put(Samples.manuscript(Samples.ark(1), State.DRAFT));
        try (Holdings holdings = projector.holdings().orElseThrow();
                Stream<String> ids = holdings.ids()) {
            assertThat(ids).containsExactlyInAnyOrder("VN-HD-TVT", ARK.toString());
            assertThat(holdings.versions(List.of("VN-HD-TVT", ARK.toString(), draft.id())))
                    .isEqualTo(Map.of("VN-HD-TVT", 1, ARK.toString(), 1));
            assertThat(holdings.expects(catalogue.find(second.id()).orElseThrow()))
                    .isTrue();
            assertThat(holdings.expects(catalogue.find(draft.id()).orElseThrow()))
                    .isFalse();
        }
    }

    @Test
    void aStoreThatIsAwayIsATransientFailure() {
        JournalEntry entry = catalogue.put(item(State.PUBLISHED));
        try (Projection projection = projector.open(1)) {
            generations.close();
            assertThatThrownBy(() -> projection.apply(List.of(entry))).isInstanceOf(TransientFailure.class);
        }
    }

    private void apply(JournalEntry... entries) {
        try (Projection projection = projector.open(1)) {
            projection.apply(List.of(entries));
            projection.settle(false);
        }
    }

    private long size(String graph) {
        return generations.served().graph(graph).size();
    }

    private static Entity item(State state) {
        return Samples.manuscript(ARK, state);
    }
}
