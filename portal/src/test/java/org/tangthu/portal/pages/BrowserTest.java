package org.tangthu.portal.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @TempDir
    Path folder;

    private final ServedApplication server;

    BrowserTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void visitorsFindOpenAndReadWithoutAnyErrorInTheirConsole() throws Exception {
        BrowserWalk.of(server.base(), folder, walks()).passes();
    }

    /** All but the reader's, which are as long as the others together and have a test of their own beside this one. */
    private static Path[] walks() throws IOException {
        try (Stream<Path> files = Files.list(WALKS)) {
            return files.filter(file -> file.toString().endsWith(".test.mjs"))
                    .filter(file -> !file.equals(ReaderBrowserTest.WALK))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }
}
