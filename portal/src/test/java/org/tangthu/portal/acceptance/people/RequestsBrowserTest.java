package org.tangthu.portal.acceptance.people;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.RequiresProgram;

/** From a report to its answer, in a real browser. */
@RequiresProgram({"node", "chromium"})
class RequestsBrowserTest {
    private static final Path WALK = Path.of("src/test/browser/people/requests.test.mjs");

    @TempDir
    Path folder;

    @Test
    void aReaderReportsAndTheLibraryAnswers() throws Exception {
        try (ServedApplication server = ServedApplication.start(folder.resolve("home"), PeopleServer.SETTINGS)) {
            server.ingest(Path.of("src/main/samples/libraries"));
            Item item = RequestsTest.commit(server, State.PUBLISHED);
            Accounts accounts = new Accounts(server);
            String people = "{\"item\": \"/item/%s\", \"librarian\": \"%s\", \"password\": \"%s\"}"
                    .formatted(
                            item.ark().name(),
                            accounts.librarian(Accounts.LIBRARY).login(),
                            Accounts.PASSWORD);
            BrowserWalk.of(server.base(), folder, WALK)
                    .with("TANGTHU_PEOPLE", people)
                    .passes();
        }
    }
}
