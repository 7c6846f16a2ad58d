package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2GenerationsTest {
    private static final String NAME = "http://localhost/data/a";

    @TempDir
    Path folder;

    @Test
    void aGenerationExistsFromItsOpeningToItsDrop() {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            assertThat(generations.exists(1)).isFalse();
            generations.open(1);
            assertThat(generations.exists(1)).isTrue();
            generations.drop(1);
            assertThat(generations.exists(1)).isFalse();
            assertThat(folder.resolve("1")).doesNotExist();
        }
    }

    @Test
    void anUnknownGenerationMayBeDropped() {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            generations.drop(7);
            assertThat(generations.exists(7)).isFalse();
        }
    }

    @Test
    void readersFollowTheSwitchAndTheOldOneCanGo() {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            assertThatThrownBy(generations::served).isInstanceOf(RdfStoreException.class);
            generations.open(1);
            generations.serve(1);
            generations.open(2).replace(Map.of(NAME, oneTriple()));
            assertThat(generations.served().graph(NAME).isEmpty()).isTrue();
            generations.serve(2);
            generations.drop(1);
            assertThat(generations.served().graph(NAME).size()).isEqualTo(1);
        }
    }

    @Test
    void dataIsThereAfterARestart() {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            generations.open(1).replace(Map.of(NAME, oneTriple()));
        }
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            assertThat(generations.exists(1)).isTrue();
            assertThat(generations.open(1).graph(NAME).size()).isEqualTo(1);
        }
    }

    @Test
    void whatADeathLeftHalfMadeIsMadeAnew() throws IOException {
        Path database = Files.createDirectories(folder.resolve("1/tdb2/Data-0001"));
        Files.write(database.resolve("nodes.idn"), new byte[0]);
        Files.write(database.resolve("nodes.dat"), new byte[8192]);

        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            assertThat(generations.exists(1)).isFalse();
            generations.open(1).replace(Map.of(NAME, oneTriple()));
            assertThat(generations.exists(1)).isTrue();
        }
    }

    @Test
    void whatCouldNotBeMadeDoesNotExist() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (var generations = new Tdb2Generations(file, "http://localhost")) {
            assertThatThrownBy(() -> generations.open(1)).isInstanceOf(RdfStoreException.class);
            assertThat(generations.exists(1)).isFalse();
        }
    }

    @Test
    void whatIsDamagedCanBeDroppedAndMadeAnew() throws IOException {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            generations.open(1);
        }
        Files.write(folder.resolve("1/tdb2/Data-0001/journal.jrnl"), Tdb2RdfStoreTest.NO_ENTRY);
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            assertThat(generations.exists(1)).isTrue();
            assertThatThrownBy(() -> generations.open(1)).isInstanceOf(RdfStoreException.class);
            generations.drop(1);
            generations.open(1).replace(Map.of(NAME, oneTriple()));
            assertThat(generations.open(1).graph(NAME).size()).isEqualTo(1);
        }
    }

    @Test
    void dataOfAnotherBaseCountsAsNotThereAndIsMadeAnew() {
        try (var generations = new Tdb2Generations(folder, "http://localhost")) {
            generations.open(1).replace(Map.of(NAME, oneTriple()));
        }
        try (var generations = new Tdb2Generations(folder, "https://library.example.vn")) {
            assertThat(generations.exists(1)).isFalse();
            assertThat(generations.open(1).graph(NAME).isEmpty()).isTrue();
            assertThat(generations.exists(1)).isTrue();
        }
    }

    private static Graph oneTriple() {
        Graph graph = GraphFactory.createDefaultGraph();
        var node = NodeFactory.createURI("http://localhost/s");
        graph.add(node, node, node);
        return graph;
    }
}
