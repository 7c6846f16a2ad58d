package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleServer;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/**
 * Walks through the served sample collection in a real browser; the walks stand in {@code src/test/browser}, the pictures
 * they take in {@code target/screenshots}.
 */
@RequiresProgram({"node", "chromium"})
@ExtendWith(SampleServer.class)
class BrowserTest {
    private static final Path WALKS = Path.of("src/test/browser");
    private static final int MINUTES = 20;

    @TempDir
    Path folder;

    private final ServedApplication server;

    BrowserTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void visitorsFindOpenAndReadWithoutAnyErrorInTheirConsole() throws Exception {
        Path output = folder.resolve("output.txt");
        Process walks = node(server.base(), output);
        boolean ended = walks.waitFor(MINUTES, TimeUnit.MINUTES);
        walks.destroyForcibly();
        assertThat(ended && walks.exitValue() == 0)
                .as(() -> "the walks pass within " + MINUTES + " minutes:\n" + read(output))
                .isTrue();
    }

    private static Process node(String base, Path output) throws IOException {
        ProcessBuilder node =
                new ProcessBuilder(Stream.concat(Stream.of("node", "--test", "--test-reporter=spec"), walks().stream())
                        .toList());
        node.environment().put("TANGTHU_BASE", base);
        node.environment().put("TANGTHU_CHROMIUM", onPath("chromium"));
        node.environment().put("TANGTHU_SCREENSHOTS", "target/screenshots");
        return node.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static String onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<String> walks() throws IOException {
        try (Stream<Path> files = Files.list(WALKS)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.mjs"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
