package org.tangthu.repository.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every object store must do. */
abstract class ObjectStoreContract {
    static final String ID = "ark:/99999/fk4test01";
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.123Z");

    @TempDir
    Path home;

    ObjectStore store;

    abstract ObjectStore open(Path home) throws IOException;

    @BeforeEach
    void openStore() throws IOException {
        store = open(home);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    NewVersion version(int number, Map<String, String> files, String... removed) throws IOException {
        return version(ID, number, files, removed);
    }

    NewVersion version(String id, int number, Map<String, String> files, String... removed) throws IOException {
        Path staging = Files.createDirectories(home.resolve("staging"));
        Map<String, NewVersion.StagedFile> staged = new HashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Files.createTempFile(staging, "file", "");
            Files.writeString(path, file.getValue());
            staged.put(file.getKey(), new NewVersion.StagedFile(path, Sha512.of(path)));
        }
        return new NewVersion(
                id, number, FIRST.plusSeconds(number - 1), "stamp " + number, "tester", staged, Set.of(removed));
    }

    String read(String path) throws IOException {
        return read(store.file(ID, path).orElseThrow());
    }

    static String read(StoredFile file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anObjectThatIsNotThereIsEmpty() {
        assertThat(store.head(ID)).isEmpty();
        assertThat(store.versions(ID)).isEmpty();
        assertThat(store.file(ID, "record.json")).isEmpty();
        assertThat(store.file(ID, 1, "record.json")).isEmpty();
        assertThat(store.settle(ID)).isEmpty();
        assertThat(store.verify(ID)).isNotEmpty();
    }

    @Test
    void aVersionComesBackAsItWasInstalled() throws IOException {
        store.install(version(1, Map.of("record.json", "one", "masters/0001.tif", "pixels")));

        ObjectVersion head = store.head(ID).orElseThrow();
        assertThat(head)
                .isEqualTo(new ObjectVersion(
                        ID, 1, FIRST, "stamp 1", "tester", Set.of("record.json", "masters/0001.tif")));
        assertThat(read("masters/0001.tif")).isEqualTo("pixels");
        StoredFile file = store.file(ID, "record.json").orElseThrow();
        assertThat(file.sha512()).isEqualTo(Sha512.of("one".getBytes(StandardCharsets.UTF_8)));
        assertThat(file.path()).isEqualTo("record.json");
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void aLaterVersionKeepsReplacesAndRemoves() throws IOException {
        store.install(version(1, Map.of("record.json", "one", "kept", "same", "gone", "x")));
        store.install(version(2, Map.of("record.json", "two", "copy", "same"), "gone"));

        assertThat(store.head(ID).orElseThrow().paths()).containsExactlyInAnyOrder("record.json", "kept", "copy");
        assertThat(read("record.json")).isEqualTo("two");
        assertThat(read("copy")).isEqualTo("same");
        assertThat(read(store.file(ID, 1, "record.json").orElseThrow())).isEqualTo("one");
        assertThat(store.file(ID, 2, "gone")).isEmpty();
        assertThat(store.versions(ID)).extracting(ObjectVersion::version).containsExactly(1, 2);
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void onlyTheNextVersionCanBeInstalled() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));

        for (int wrong : new int[] {1, 3}) {
            NewVersion version = version(wrong, Map.of("record.json", "other"));
            assertThatThrownBy(() -> store.install(version))
                    .isInstanceOf(ObjectStoreException.class)
                    .hasMessageContaining(ID)
                    .hasMessageContaining("at version 1");
        }
        assertThat(read("record.json")).isEqualTo("one");
    }

    @Test
    void idsNamesEveryObject() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        store.install(version("VN-TEST-A", 1, Map.of("record.json", "library")));

        try (Stream<String> ids = store.ids()) {
            assertThat(ids).containsExactlyInAnyOrder(ID, "VN-TEST-A");
        }
    }

    @Test
    void whatWasInstalledIsThereAfterReopening() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        store.close();
        store = open(home);

        assertThat(read("record.json")).isEqualTo("one");
        store.install(version(2, Map.of("record.json", "two")));
        assertThat(read("record.json")).isEqualTo("two");
    }

    @Test
    void settlingAnObjectInOrderChangesNothing() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));

        assertThat(store.settle(ID)).isEqualTo(store.head(ID)).isPresent();
        assertThat(store.verify(ID)).isEmpty();
    }

    private void installThreeAndATombstone() throws IOException {
        store.install(version(1, Map.of("record.json", "one", "masters/0001.tif", "pixels")));
        store.install(version(2, Map.of("record.json", "two"), "masters/0001.tif"));
        store.install(version(3, Map.of("record.json", "one")));
        store.install(version(4, Map.of("tombstone.json", "gone"), "record.json"));
    }

    @Test
    void whatWasErasedLeavesTheHeadAndTheHistoryOfItsVersions() throws IOException {
        installThreeAndATombstone();
        assertThat(store.erased(ID)).isFalse();
        store.erase(ID);

        assertThat(store.erased(ID)).isTrue();
        assertThat(read("tombstone.json")).isEqualTo("gone");
        assertThat(store.versions(ID))
                .extracting(
                        ObjectVersion::version, ObjectVersion::created, ObjectVersion::message, ObjectVersion::paths)
                .containsExactly(
                        tuple(1, FIRST, "stamp 1", Set.of()),
                        tuple(2, FIRST.plusSeconds(1), "stamp 2", Set.of()),
                        tuple(3, FIRST.plusSeconds(2), "stamp 3", Set.of()),
                        tuple(4, FIRST.plusSeconds(3), "stamp 4", Set.of("tombstone.json")));
        assertThat(store.file(ID, 1, "masters/0001.tif")).isEmpty();
        assertThat(store.file(ID, 3, "record.json")).isEmpty();
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void erasingTwiceOrWhatIsNotThereDoesNoHarm() throws IOException {
        store.erase(ID);
        installThreeAndATombstone();
        store.erase(ID);
        store.erase(ID);
        store.install(version(5, Map.of("tombstone.json", "still gone")));

        assertThat(read("tombstone.json")).isEqualTo("still gone");
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void aHeadThatLivesOnEarlierVersionsIsNotErased() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        store.install(version(2, Map.of("masters/0001.tif", "pixels")));

        assertThatThrownBy(() -> store.erase(ID))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("shares files");
        assertThat(read("record.json")).isEqualTo("one");
        assertThat(store.verify(ID)).isEmpty();
    }
}
