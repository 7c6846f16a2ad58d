package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.object.Disk;

class Tdb2CompactionTest {
    private static final String A = "http://localhost/data/a";
    private static final String B = "http://localhost/data/b";
    private static final Room PLENTY = () -> Long.MAX_VALUE;

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("tdb2");
    }

    private static Graph numbers(int... numbers) {
        StringBuilder turtle = new StringBuilder();
        for (int number : numbers) {
            turtle.append("<s> <p> ").append(number).append(" .\n");
        }
        return RdfStoreContract.graph(turtle.toString());
    }

    private List<String> folders() throws IOException {
        return data(folder());
    }

    private static List<String> data(Path store) throws IOException {
        try (Stream<Path> all = Files.list(store)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void itMovesToFreshFilesAndTellsItsFigures() throws IOException {
        try (var store = new Tdb2RdfStore(folder())) {
            store.replace(Map.of(A, numbers(1, 2), B, numbers(3)));
            store.replace(Map.of(B, Graph.emptyGraph));
            store.compact();

            await().untilAsserted(() -> assertThat(folders()).containsExactly("Data-0002"));
            assertThat(store.graph(A).size()).isEqualTo(2);
            assertThat(store.graph(B).isEmpty()).isTrue();
            StoreFigures figures = store.figures(false);
            assertThat(figures.triples()).as("counted on the way").hasValue(2);
            assertThat(figures.compactions()).isEqualTo(1);
            assertThat(figures.compacted()).isPresent();
            assertThat(figures.failed() + figures.skipped()).isZero();
            store.replace(Map.of(B, numbers(4, 5, 6)));
            assertThat(store.figures(false).triples())
                    .as("kept in step with writing")
                    .hasValue(5);
        }
    }

    @Test
    void graphsThatShareTheirTermsAreCountedApart() {
        try (var store = new Tdb2RdfStore(folder())) {
            int[] down = IntStream.range(0, 50).map(number -> 50 - number).toArray();
            store.replace(Map.of("http://localhost/data/c", numbers(Arrays.copyOf(down, 20))));
            store.replace(Map.of(A, numbers(down)));
            store.replace(Map.of(B, numbers(IntStream.range(0, 100).toArray())));
            store.compact();

            assertThat(store.figures(false).triples()).hasValue(170);
            assertThat(store.graph(B).size()).isEqualTo(100);
        }
    }

    @Test
    void withoutRoomItIsNotBegun() throws IOException {
        try (var store = new Tdb2RdfStore(folder(), Disk.real(), () -> 1)) {
            store.replace(Map.of(A, numbers(1)));
            assertThatThrownBy(store::compact)
                    .isInstanceOf(RdfStoreException.class)
                    .hasMessageContaining("make room on the disk");
            assertThat(folders()).containsExactly("Data-0001");
            assertThat(store.figures(false).skipped()).isEqualTo(1);
            assertThat(store.graph(A).size()).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatIsSmallIsLeftAlone() {
        try (var store = new Tdb2RdfStore(folder())) {
            assertThat(Tdb2Keeper.keep(store)).isFalse();
            assertThat(store.figures(false).compactions()).isZero();
        }
    }

    /** The steps are the calls to the disk; those that sync one file after the other are alike, the last are not. */
    private static List<Integer> telling(int steps) {
        return List.of(0, steps / 2, steps - 4, steps - 3, steps - 2, steps - 1);
    }

    private static int steps(Path here) {
        var counting = new WatchedDisk(step -> {});
        try (var store = new Tdb2RdfStore(here, counting, PLENTY)) {
            store.compact();
        }
        return counting.steps;
    }

    @Test
    void wheneverTheDiskFailsTheStoreGoesOnAsItWas() {
        int steps = steps(home.resolve("counting"));
        for (int step : telling(steps)) {
            assertThat(compactsOrLosesNothing(home.resolve("failing-" + step), new FailingDisk(step)))
                    .as("step %d of %d", step, steps)
                    .isTrue();
        }
        assertThat(compactsOrLosesNothing(home.resolve("well"), new FailingDisk(steps)))
                .isFalse();
    }

    /** @return whether it failed */
    private static boolean compactsOrLosesNothing(Path here, FailingDisk disk) {
        boolean failed;
        try (var store = new Tdb2RdfStore(here, disk, PLENTY)) {
            store.replace(Map.of(A, numbers(1)));
            failed = !compacts(store);
            assertThat(store.figures(false).failed()).isEqualTo(failed ? 1 : 0);
            assertThat(store.graph(A).size()).isEqualTo(1);
            store.replace(Map.of(B, numbers(2, 3)));
            assertThat(store.graph(B).size()).isEqualTo(2);
        }
        try (var again = new Tdb2RdfStore(here)) {
            assertThat(again.graph(A).size()).isEqualTo(1);
            assertThat(again.graph(B).size()).isEqualTo(2);
        }
        return failed;
    }

    private static boolean compacts(Tdb2RdfStore store) {
        try {
            store.compact();
            return true;
        } catch (RdfStoreException e) {
            assertThat(e).hasMessageContaining("cannot be compacted").hasMessageContaining("the disk fails here");
            return false;
        }
    }

    /** What a death leaves is what lay on the disk then: here, a copy that is made before each step. */
    @Test
    void whereverItDiesTheNextStartHoldsEverything() throws IOException {
        Path left = Files.createDirectories(home.resolve("left"));
        List<Integer> telling = telling(steps(home.resolve("counting")));
        var watching = new WatchedDisk(step -> {
            if (telling.contains(step)) {
                copy(folder(), left.resolve(Integer.toString(step)));
            }
        });
        try (var store = new Tdb2RdfStore(folder(), watching, PLENTY)) {
            store.replace(Map.of(A, numbers(1), B, numbers(2, 3)));
            store.replace(Map.of(A, numbers(4, 5, 6)));
            store.compact();
        }
        var newest = new TreeSet<String>();
        for (int step : telling) {
            Path remains = left.resolve(Integer.toString(step));
            try (var again = new Tdb2RdfStore(remains)) {
                assertThat(again.graph(A).size()).as("before step %d", step).isEqualTo(3);
                assertThat(again.graph(B).size()).as("before step %d", step).isEqualTo(2);
            }
            List<String> data = data(remains);
            assertThat(data).as("what was half made is gone").hasSize(1);
            newest.addAll(data);
        }
        assertThat(newest).as("before the switch, and after it").containsExactly("Data-0001", "Data-0002");
    }

    @Test
    void whatIsWrittenMeanwhileIsThereAfterwards() {
        var written = new AtomicBoolean();
        var store = new Tdb2RdfStore[1];
        // The copy is complete when the first of its files is synced; the switch is still to come.
        var disk = new WatchedDisk(step -> {
            if (step == 0) {
                written.set(inAnotherThread(() -> store[0].replace(Map.of(A, numbers(7, 8), B, Graph.emptyGraph))));
            }
        });
        store[0] = new Tdb2RdfStore(folder(), disk, PLENTY);
        try (var open = store[0]) {
            open.replace(Map.of(A, numbers(1), B, numbers(2)));
            open.compact();
            assertThat(written).as("nobody waited").isTrue();
            assertThat(open.graph(A).find().toSet())
                    .isEqualTo(numbers(7, 8).find().toSet());
            assertThat(open.graph(B).isEmpty()).isTrue();
            assertThat(open.figures(false).triples()).hasValue(2);
        }
        try (var again = new Tdb2RdfStore(folder())) {
            assertThat(again.graph(A).size()).isEqualTo(2);
            assertThat(again.graph(B).isEmpty()).isTrue();
        }
    }

    @Test
    void aReaderThatIsStuckHoldsUpNeitherCompactionNorWritersNorReaders() throws Exception {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var store = new Tdb2RdfStore(folder())) {
            store.replace(Map.of(A, numbers(1)));
            CompletableFuture<Long> stuck = CompletableFuture.supplyAsync(() -> store.read(data -> {
                data.begin(TxnType.READ);
                try {
                    reading.countDown();
                    goOn.await();
                    return data.stream().count();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } finally {
                    data.end();
                }
            }));
            reading.await();
            store.compact();
            store.replace(Map.of(A, numbers(1, 2)));
            store.compact();

            assertThat(store.graph(A).size()).isEqualTo(2);
            await("the reader's files, and the newest")
                    .untilAsserted(() -> assertThat(folders()).containsExactly("Data-0001", "Data-0003"));
            goOn.countDown();
            assertThat(stuck.get()).as("what was there when it began").isEqualTo(1);
            await().untilAsserted(() -> assertThat(folders()).containsExactly("Data-0003"));
        }
    }

    private static boolean inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
        return true;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    copySparsely(path, target);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** TDB2's files are large and empty for the most part; the holes stay holes. */
    private static void copySparsely(Path from, Path to) throws IOException {
        byte[] nothing = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(from);
                var out = new RandomAccessFile(to.toFile(), "rw")) {
            out.setLength(Files.size(from));
            for (byte[] block = in.readNBytes(nothing.length);
                    block.length > 0;
                    block = in.readNBytes(nothing.length)) {
                if (!Arrays.equals(block, nothing)) {
                    out.write(block);
                } else {
                    out.seek(out.getFilePointer() + block.length);
                }
            }
        }
    }

    /** Says before each step what it is about to do. */
    private static class WatchedDisk implements Disk {
        private final Consumer<Integer> before;
        private final Disk real = Disk.real();
        int steps;

        WatchedDisk(Consumer<Integer> before) {
            this.before = before;
        }

        @Override
        public void syncFile(Path file) throws IOException {
            before.accept(steps++);
            real.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            before.accept(steps++);
            real.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            before.accept(steps++);
            real.move(source, target);
        }
    }

    /** Fails at one step and works again at the next. */
    private static final class FailingDisk implements Disk {
        private final Disk real = Disk.real();
        private int left;

        FailingDisk(int steps) {
            left = steps;
        }

        private void step() throws IOException {
            if (left-- == 0) {
                throw new IOException("the disk fails here");
            }
        }

        @Override
        public void syncFile(Path file) throws IOException {
            step();
            real.syncFile(file);
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            step();
            real.syncFolder(folder);
        }

        @Override
        public void move(Path source, Path target) throws IOException {
            step();
            real.move(source, target);
        }
    }
}
