package org.tangthu.repository.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.testing.RecordingDisk;

class OcflObjectStoreTest extends ObjectStoreContract {
    private RecordingDisk disk;

    @Override
    ObjectStore open(Path home) {
        disk = new RecordingDisk(home);
        return new OcflObjectStore(home.resolve("ocfl"), home.resolve("ocfl-aside"), home.resolve("work"), disk);
    }

    private Path object() {
        return new ObjectLayout(home.resolve("ocfl")).folder(ID);
    }

    private List<String> aside() throws IOException {
        Path aside = home.resolve("ocfl-aside");
        if (!Files.exists(aside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(aside)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> aside.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void theRootSaysItIsOcfl11WithLayout0004() {
        assertThat(home.resolve("ocfl/0=ocfl_1.1")).hasContent("ocfl_1.1");
        assertThat(home.resolve("ocfl/ocfl_layout.json")).content().contains("0004-hashed-n-tuple-storage-layout");
        assertThat(home.resolve("ocfl/extensions/0004-hashed-n-tuple-storage-layout/config.json"))
                .exists();
    }

    @Test
    void everythingIsSyncedBeforeTheNextStep() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        disk.forget();
        store.install(version(2, Map.of("record.json", "two", "masters/0001.tif", "pixels")));

        String object = home.relativize(object()).toString();
        List<String> calls = disk.calls();
        int moved = calls.indexOf("move to " + object + "/v2");
        assertThat(calls.subList(0, moved))
                .as("the whole version, before it is moved in")
                .contains(
                        "sync file work/version/content/record.json",
                        "sync file work/version/content/masters/0001.tif",
                        "sync folder work/version/content/masters",
                        "sync folder work/version/content",
                        "sync file work/version/inventory.json",
                        "sync file work/version/inventory.json.sha512")
                .endsWith("sync folder work/version")
                .noneMatch(call -> call.startsWith("move"));
        assertThat(calls.subList(moved, calls.size()))
                .as("the move, then the inventory, then its sidecar, each on disk before the next")
                .containsExactly(
                        "move to " + object + "/v2",
                        "sync folder " + object,
                        "sync file work/draft",
                        "move to " + object + "/inventory.json",
                        "sync folder " + object,
                        "sync file work/draft",
                        "move to " + object + "/inventory.json.sha512",
                        "sync folder " + object);
    }

    @Test
    void theFoldersOfANewObjectAreSyncedToo() throws IOException {
        disk.forget();
        store.install(version(1, Map.of("record.json", "one")));

        Path tuple = object();
        for (int level = 0; level < 4; level++) {
            tuple = tuple.getParent();
            assertThat(disk.calls()).contains("sync folder " + home.relativize(tuple));
        }
    }

    @Test
    void aDiskThatFillsUpAtAnyStepLeavesTheOldHead() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        disk.forget();
        store.install(version(2, Map.of("record.json", "two")));
        int steps = disk.calls().size();

        for (int step = 0; step < steps - 1; step++) {
            NewVersion third = version(3, Map.of("record.json", "three"));
            disk.failAfter(step);
            assertThatThrownBy(() -> store.install(third))
                    .isInstanceOf(ObjectStoreException.class)
                    .hasMessageContaining("No space left");
            disk.failAfter(-1);
            assertThat(store.settle(ID).orElseThrow().version()).isEqualTo(2);
            assertThat(read("record.json")).isEqualTo("two");
            assertThat(store.verify(ID)).isEmpty();
        }
        store.install(version(3, Map.of("record.json", "three")));
        assertThat(read("record.json")).isEqualTo("three");
    }

    @Test
    void aFirstVersionThatDoesNotFitLeavesNothingInTheWay() throws IOException {
        for (int step = 0; step < 12; step++) {
            NewVersion first = version(1, Map.of("record.json", "one"));
            disk.failAfter(step);
            assertThatThrownBy(() -> store.install(first)).isInstanceOf(ObjectStoreException.class);
            disk.failAfter(-1);
            assertThat(store.settle(ID)).isEmpty();
        }
        store.install(version(1, Map.of("record.json", "one")));
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void aVersionFolderBeyondTheHeadIsSetAside() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        Files.createDirectories(object().resolve("v2/content"));
        Files.writeString(object().resolve("v2/content/record.json"), "half");

        assertThat(store.settle(ID).orElseThrow().version()).isEqualTo(1);
        assertThat(store.verify(ID)).isEmpty();
        assertThat(aside()).containsExactly("ark%3A%2F99999%2Ffk4test01/1/v2/content/record.json");
        store.install(version(2, Map.of("record.json", "two")));
        assertThat(read("record.json")).isEqualTo("two");
    }

    @Test
    void aDeathBetweenInventoryAndSidecarIsCarriedForward() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        byte[] oldSidecar = Files.readAllBytes(object().resolve("inventory.json.sha512"));
        store.install(version(2, Map.of("record.json", "two")));
        Files.write(object().resolve("inventory.json.sha512"), oldSidecar);

        assertThat(store.settle(ID).orElseThrow().version()).isEqualTo(2);
        assertThat(read("record.json")).isEqualTo("two");
        assertThat(store.verify(ID)).isEmpty();
    }

    @Test
    void anObjectWithoutAnyFinishedVersionIsSetAside() throws IOException {
        Files.createDirectories(object().resolve("v1/content"));
        Files.writeString(object().resolve("0=ocfl_object_1.1"), "ocfl_object_1.1\n");
        Files.writeString(object().resolve("v1/content/record.json"), "half");

        assertThat(store.settle(ID)).isEmpty();
        assertThat(object().getParent()).doesNotExist();
        assertThat(aside()).hasSize(2).allMatch(name -> name.startsWith("ark%3A%2F99999%2Ffk4test01/1/"));
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        store.install(version(1, Map.of("record.json", "one")));
        Files.writeString(object().resolve("v1/content/record.json"), "0ne", StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(store.verify(ID)).singleElement().asString().contains("record.json");
    }

    @Test
    void aReaderWaitsOutTheMomentBetweenInventoryAndSidecar() throws Exception {
        store.install(version(1, Map.of("record.json", "1")));
        // Not stopped by an interrupt, which the store, while it waits, rightly answers with a failure to read.
        AtomicBoolean enough = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!enough.get()) {
                assertThat(store.head(ID)).isPresent();
            }
        });
        Throwable[] failure = new Throwable[1];
        reader.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        reader.start();
        for (int number = 2; number <= 30; number++) {
            store.install(version(number, Map.of("record.json", Integer.toString(number))));
            assertThat(read("record.json")).isEqualTo(Integer.toString(number));
        }
        enough.set(true);
        reader.join();
        assertThat(failure[0]).isNull();
    }

    private void installASecretAndATombstone() throws IOException {
        store.install(version(1, Map.of("record.json", "secret", "masters/secret-name.tif", "pixels")));
        Files.createDirectories(object().resolve("v2/content"));
        Files.writeString(object().resolve("v2/content/record.json"), "half a secret");
        store.settle(ID);
        store.install(version(2, Map.of("record.json", "another secret", "source/same", "pixels")));
        store.install(
                version(3, Map.of("tombstone.json", "gone"), "record.json", "masters/secret-name.tif", "source/same"));
    }

    private List<Path> filesWith(String... words) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("staging")))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(words)
                        .anyMatch(word -> text.contains(word) || file.toString().contains(word))) {
                    found.add(home.relativize(file));
                }
            }
            return found;
        }
    }

    @Test
    void neitherBytesNorNamesNorDigestsAreLeftOfWhatWasErased() throws IOException {
        installASecretAndATombstone();
        String[] traces = {"secret", "pixels", Sha512.of("pixels".getBytes(StandardCharsets.UTF_8))};
        assertThat(filesWith(traces)).isNotEmpty();
        assertThat(aside()).isNotEmpty();
        store.erase(ID);

        assertThat(filesWith(traces)).isEmpty();
        assertThat(aside()).isEmpty();
        assertThat(object().resolve("v1").toFile().list())
                .containsExactlyInAnyOrder("inventory.json", "inventory.json.sha512");
    }

    @Test
    void anErasureThatWasCutAnywhereIsFinishedByTheNext() throws IOException {
        for (int step = 0, unfinished = 1; unfinished > 0; step++) {
            home = Files.createDirectories(home.resolve("again"));
            store.close();
            store = open(home);
            installASecretAndATombstone();
            disk.failAfter(step);
            unfinished = 0;
            try {
                store.erase(ID);
            } catch (ObjectStoreException e) {
                unfinished = 1;
                disk.failAfter(-1);
                assertThat(store.settle(ID).orElseThrow().version())
                        .as("the head after step %d", step)
                        .isEqualTo(3);
                assertThat(read("tombstone.json")).isEqualTo("gone");
                store.erase(ID);
            }
            disk.failAfter(-1);
            assertThat(store.erased(ID)).isTrue();
            assertThat(filesWith("secret", "pixels")).isEmpty();
            assertThat(store.verify(ID)).isEmpty();
            assertThat(step).isLessThan(100);
        }
    }

    @Test
    void readersNeverMissTheHeadWhileAnObjectIsErased() throws Exception {
        installASecretAndATombstone();
        AtomicBoolean enough = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!enough.get()) {
                assertThat(store.head(ID).orElseThrow().version()).isEqualTo(3);
            }
        });
        Throwable[] failure = new Throwable[1];
        reader.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        reader.start();
        store.erase(ID);
        enough.set(true);
        reader.join();
        assertThat(failure[0]).isNull();
    }
}
