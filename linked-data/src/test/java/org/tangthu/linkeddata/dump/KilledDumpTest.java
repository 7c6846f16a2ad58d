package org.tangthu.linkeddata.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.Samples;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Disk;

/** Processes of their own: one that is killed (SIGKILL) in the middle of a dump, and one that has little memory. */
class KilledDumpTest {
    private static final int KILLS = 3;

    @TempDir
    Path home;

    @Test
    void aDumpIsThereWholeOrNotAtAll() throws Exception {
        Path folder = home.resolve("dumps");
        for (int kill = 0; kill < KILLS; kill++) {
            String told = runAndKillWhileOneIsMade(folder);
            List<Dump> dumps = new DumpFolder(folder, Disk.real()).read();
            assertThat(dumps).extracting(Dump::name).as("after kill %d", kill).contains(told);
            for (Dump dump : dumps) {
                for (DumpFile file : dump.files()) {
                    byte[] bytes =
                            Files.readAllBytes(folder.resolve(dump.name()).resolve(file.name()));
                    assertThat(HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)))
                            .as(dump.name() + "/" + file.name())
                            .isEqualTo(file.sha256());
                }
            }
        }
        new DumpFolder(folder, Disk.real()).sweep();
        assertThat(unfinished(folder)).isEmpty();
    }

    /** @return the last dump that the process said was made */
    private String runAndKillWhileOneIsMade(Path folder) throws IOException, InterruptedException {
        Process process = start(Endless.class, "-Xmx256m");
        try (BufferedReader lines = process.inputReader()) {
            String last = lines.readLine();
            assertThat(last).as("the process makes dumps").isNotNull();
            while (unfinished(folder).isEmpty() && process.isAlive()) {
                Thread.onSpinWait();
            }
            // Not process.destroyForcibly(), which would close what is still to be read.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Path> unfinished(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    @Test
    void theMemoryOfADumpDoesNotGrowWithTheData() throws Exception {
        Process process = start(Large.class, "-Xmx40m");
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private Process start(Class<?> program, String heap) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                home.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Makes one dump after the other, and tells the name of each. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            var portal = new DumpedPortal(Path.of(arguments[0]), Clock.systemUTC(), Optional.empty(), 3);
            portal.project(
                    portal.catalogue.put(Samples.library()),
                    portal.catalogue.put(Samples.collection()),
                    portal.catalogue.put(Samples.manuscript(Samples.ark(0), State.PUBLISHED), Samples.twoPages()));
            portal.keeper.start();
            while (true) {
                Optional<Dump> before = portal.dumps().newest();
                portal.keeper.ask();
                while (portal.dumps().newest().equals(before)) {
                    Thread.sleep(10);
                }
                System.out.println(portal.dumps().newest().orElseThrow().name());
            }
        }
    }

    /** Writes a hundred thousand graphs in all forms, whose statements take many times the memory that there is. */
    static final class Large {
        private static final int GRAPHS = 100_000;

        private Large() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Files.createDirectories(Path.of(arguments[0]).resolve("large"));
            var source = new SourceLine(
                    "Thư viện tỉnh",
                    DumpedPortal.BASE,
                    DumpedPortal.LICENCE,
                    Clock.systemUTC().instant());
            var prefixes = PrefixMapping.Standard;
            try (var files =
                    new DatasetFiles(folder, DatasetName.HOLDINGS, List.of(DumpForm.values()), source, prefixes)) {
                for (int number = 0; number < GRAPHS; number++) {
                    files.write(graph(DumpedPortal.BASE + "/data/" + number));
                }
            }
        }

        private static NamedGraph graph(String name) {
            var graph = GraphFactory.createDefaultGraph();
            for (int value = 0; value < 10; value++) {
                graph.add(Triple.create(
                        NodeFactory.createURI(name),
                        DCTerms.subject.asNode(),
                        NodeFactory.createLiteralString(name + " subject " + value)));
            }
            return new NamedGraph(name, graph);
        }
    }
}
