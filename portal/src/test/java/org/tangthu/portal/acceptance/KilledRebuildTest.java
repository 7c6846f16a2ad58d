package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.cli.TangthuProcess;

/** A rebuild of search whose process is killed goes on where it was. */
class KilledRebuildTest {
    @TempDir
    Path folder;

    @Test
    void itGoesOnFromItsCheckpoint() throws Exception {
        run("seed", "4000");
        run("rebuild", "--only", "search");
        TangthuProcess killed = start("rebuild", "--only", "search");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> commits("tangthu-items-3") > 2);
        killed.close();
        assertThat(killed.exitCode()).as("killed").isEqualTo(128 + 9);

        String status = run("status");
        assertThat(status).containsPattern("rebuilding: [1-9]\\d? %, [1-9]\\d* of \\d+ entries");

        assertThat(run("rebuild", "--only", "search")).contains("search   up to date", "generation 2 is kept");
        assertThat(folder.resolve("home/search/tangthu-items-3")).isDirectory();
        assertThat(folder.resolve("home/search/tangthu-items-4")).doesNotExist();
    }

    /** Of Lucene in a core. */
    private int commits(String core) {
        Path index = folder.resolve("home/search").resolve(core).resolve("data/index");
        if (!Files.isDirectory(index)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("segments_"))
                    .mapToInt(name -> Integer.parseInt(name.substring("segments_".length()), Character.MAX_RADIX))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... command) throws Exception {
        try (TangthuProcess process = start(command)) {
            assertThat(process.exitCode()).as(process.err()).isZero();
            return process.out();
        }
    }

    private TangthuProcess start(String... command) throws IOException {
        String[] home = {"--home", folder.resolve("home").toString()};
        return TangthuProcess.start(
                folder, Stream.of(command, home).flatMap(Stream::of).toArray(String[]::new));
    }
}
