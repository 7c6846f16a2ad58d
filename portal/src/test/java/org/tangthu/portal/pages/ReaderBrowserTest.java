package org.tangthu.portal.pages;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleServer;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/** Reads in the served sample collection in a real browser, as {@link BrowserTest} walks through the other pages. */
@RequiresProgram({"node", "chromium"})
@ExtendWith(SampleServer.class)
class ReaderBrowserTest {
    static final Path WALK = Path.of("src/test/browser/reader.test.mjs");

    @TempDir
    Path folder;

    private final ServedApplication server;

    ReaderBrowserTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void readersOpenTurnSearchAndQuoteWithoutAnyErrorInTheirConsole() {
        BrowserWalk.of(server.base(), folder, WALK).passes();
    }
}
