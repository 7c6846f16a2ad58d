package org.tangthu.portal.acceptance.people;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/** From scans on a desk to a public item, in a real browser. */
@RequiresProgram({"node", "chromium"})
class DeskBrowserTest {
    private static final Path WALK = Path.of("src/test/browser/people/desk.test.mjs");

    @TempDir
    Path folder;

    @Test
    void aLibrarianDepositsDescribesAndPublishes() throws Exception {
        try (ServedApplication server = ServedApplication.start(folder.resolve("home"), PeopleServer.SETTINGS)) {
            server.ingest(Path.of("src/main/samples/libraries"));
            Accounts accounts = new Accounts(server);
            String people = "{\"librarian\": \"%s\", \"password\": \"%s\"}"
                    .formatted(accounts.librarian(Accounts.LIBRARY).login(), Accounts.PASSWORD);
            BrowserWalk.of(server.base(), folder, WALK)
                    .with("TANGTHU_PEOPLE", people)
                    .passes();
        }
    }
}
