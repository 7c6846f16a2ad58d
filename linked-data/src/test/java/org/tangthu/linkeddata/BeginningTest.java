package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryCheckpoints;

/** Processes that use linked data for the first time, by two threads at once, as the server does while it opens. */
class BeginningTest {
    @TempDir
    Path home;

    @RepeatedTest(6)
    void twoThreadsMayBeTheFirst() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoThreads.class.getName(),
                        home.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("the process ends")
                    .isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    static final class TwoThreads {
        private TwoThreads() {}

        public static void main(String[] args) throws Exception {
            CodeLists codes = CodeLists.load();
            AccessPolicy access = new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC);
            CyclicBarrier together = new CyclicBarrier(2);
            Thread check = new Thread(() -> {
                meet(together);
                LinkedData.publicationCheck(codes, access);
            });
            check.start();
            meet(together);
            linkedData(Path.of(args[0]), codes, access).close();
            check.join();
        }

        private static void meet(CyclicBarrier together) {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException("the other thread did not come", e);
            }
        }

        private static LinkedData linkedData(Path home, CodeLists codes, AccessPolicy access) {
            var catalogue = new MemoryCatalogue();
            return new LinkedData(
                    new LinkedDataSettings(
                            home.resolve("rdf"),
                            "99999",
                            "build",
                            Samples.openData("https://creativecommons.org/licenses/by/4.0/"),
                            ServedLinkedData.dumps(home),
                            SparqlLimits.of(Duration.ofSeconds(1), Duration.ofSeconds(1), 100, 1_000_000, 2)),
                    catalogue,
                    catalogue,
                    new MemoryCheckpoints(),
                    sequence -> access.now(),
                    access,
                    new Addresses("https://library.example.vn"),
                    codes,
                    new HeadVersions(catalogue),
                    List.of());
        }
    }
}
