package org.tangthu.portal.connect;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.connect.StandIn.Received;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** A repository, a target that stands in for another system, and connectors between them. */
abstract class ConnectorRig {
    private static final Pace PACE =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(700), Duration.ofMillis(5), Duration.ofMillis(40));
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String IN = "han-nom";

    private final List<ConnectorRunner> runners = new ArrayList<>();
    TestRepository repository;
    StandIn target;

    abstract RepositorySettings settings(Path home) throws Exception;

    @BeforeEach
    void prepare(@TempDir Path home) throws Exception {
        repository = TestRepository.with(settings(home));
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        target = new StandIn();
    }

    @AfterEach
    void end() {
        runners.forEach(ConnectorRunner::close);
        target.close();
        repository.close();
    }

    static Item member(int number) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of(IN));
    }

    static Item outsider(int number) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of());
    }

    static Collection collection(String id, String library) {
        Collection sample = SampleEntities.collection();
        return new Collection(
                id,
                List.of(LocalizedText.of("Bộ " + id, "vi")),
                sample.description(),
                Optional.of(library),
                sample.heritage(),
                sample.curator());
    }

    void commitMembers(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> repository.commit(member(number)));
    }

    ConnectorSettings webhook(String name, StandIn at) {
        return settings(name, at, new ConnectorSettings.Webhook(ItemFormat.SCHEMA_ORG));
    }

    static ConnectorSettings settings(String name, StandIn at, ConnectorSettings.Target kind) {
        return new ConnectorSettings(name, at.url(), new Secret(SECRET), Optional.of(SetSpec.collection(IN)), kind);
    }

    ConnectorRunner runner(ConnectorSettings... settings) {
        RepositoryCore core = repository.core();
        ConnectorRunner runner = new ConnectorRunner(List.of(settings), core, IdleConnectors.writer(core), PACE);
        runners.add(runner);
        return runner;
    }

    ConnectorRunner started(ConnectorSettings... settings) {
        ConnectorRunner runner = runner(settings);
        runner.start();
        return runner;
    }

    static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    static void current(ConnectorRunner runner, String name) {
        until(() -> runner.status(name).lag() == 0);
    }

    /** What a target knows that remembers the last word on each item, and takes each delivery once. */
    static Map<String, JsonNode> known(StandIn target) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (Received request : target.received()) {
            for (JsonNode change : request.body().path("data").path("changes")) {
                known.put(change.path("id").asText(), change);
            }
        }
        return known;
    }

    static List<String> present(StandIn target) {
        return known(target).values().stream()
                .filter(change -> !change.path("deleted").asBoolean())
                .map(change -> change.path("id").asText())
                .sorted()
                .toList();
    }

    static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> member(number).id())
                .sorted()
                .toList();
    }
}
