package org.tangthu.linkeddata.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes and compacts without end is killed (SIGKILL), again and again, on the same store. */
class KilledCompactionTest {
    private static final int KILLS = 4;
    private static final String COUNTER = "http://localhost/data/counter";

    @TempDir
    Path folder;

    @Test
    void nothingThatWasCommittedIsEverLost() throws Exception {
        var random = new Random(7);
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            told = runAndKill(random.nextInt(1_500));
            try (var store = new Tdb2RdfStore(folder)) {
                int there = store.graph(COUNTER).size();
                assertThat(there)
                        .as("after kill %d: the last that was told, or one more", kill)
                        .isBetween(told, told + 1);
            }
        }
        assertThat(told).isPositive();
    }

    /** @return the last number that the process said was committed */
    private int runAndKill(int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            int last = number(lines.readLine());
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < end) {
                last = number(lines.readLine());
            }
            // Not process.destroyForcibly(), which would close what is still to be read.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = number(line);
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int number(String line) {
        assertThat(line).as("the process writes on").isNotNull();
        return Integer.parseInt(line);
    }

    /** Adds one statement at a time and tells it, while another thread compacts. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) {
            var store = new Tdb2RdfStore(Path.of(arguments[0]));
            var compacting = new Thread(() -> {
                while (true) {
                    store.compact();
                }
            });
            compacting.setDaemon(true);
            compacting.start();
            for (int number = store.graph(COUNTER).size() + 1; ; number++) {
                var graph = store.graph(COUNTER);
                graph.add(RdfStoreContract.graph("<s> <p> " + number + " .")
                        .find()
                        .next());
                store.replace(Map.of(COUNTER, graph));
                System.out.println(number);
            }
        }
    }
}
