package org.tangthu.portal.acceptance.people;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/**
 * A viewer written after the specification's own algorithm, in Chromium, from other origins than the server's; and Mirador
 * on our own pages.
 */
@RequiresProgram({"node", "chromium"})
class ViewersBrowserTest {
    private static final Path WALKS = Path.of("src/test/browser/viewers");
    private static final String ITEMS =
            "{\"restricted\":\"h4nn0mx7r\",\"lent\":\"g1bnd0r5s\",\"onSite\":\"t7xv2wq9n\",\"embargoed\":\"d3bc8kz2v\"}";

    @TempDir
    Path folder;

    @Test
    void aViewerOfAnotherSiteIsLetInByEachWayAndToldWhyNot() throws Exception {
        walk("192.0.2.0/24", "flow.test.mjs");
    }

    /** This machine is the reading room: no proxy need tell so, whose header would make every request one with a preflight. */
    @Test
    void inTheReadingRoomASeatIsEnough() throws Exception {
        walk("127.0.0.1/32", "room.test.mjs");
    }

    @Test
    void miradorShowsWhatThereIsToSeeAndLeadsToTheRest() throws Exception {
        walk("192.0.2.0/24", "mirador.test.mjs");
    }

    @Test
    void fromOurReaderOneSignsInAndReadsOn() throws Exception {
        walk("192.0.2.0/24", "reader.test.mjs");
    }

    private void walk(String readingRoom, String script) throws Exception {
        Path samples = SampleFolder.small(folder.resolve("samples"));
        change(samples, "dang-ban-ba", "access: restricted\ngroups: [nghien-cuu]");
        change(samples, "ban-do-dong-bang", "access: lending\ncopies: 1");
        change(samples, "lang-giay-do", "access: open\nembargo: 2099-01-01");
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_ONSITE_NETWORKS", readingRoom);
        try (ServedApplication server = ServedApplication.start(folder.resolve("home"), settings)) {
            server.ingest(samples);
            String member = new Accounts(server)
                    .reader(Accounts.LIBRARY + "/nghien-cuu")
                    .login();
            BrowserWalk.of(server.base(), folder, WALKS.resolve(script))
                    .with("TANGTHU_ITEMS", ITEMS)
                    .with("TANGTHU_MEMBER", member)
                    .with("TANGTHU_PASSWORD", Accounts.PASSWORD)
                    .passes();
        }
    }

    private static void change(Path samples, String item, String access) throws Exception {
        SampleFolder.edit(samples.resolve("items").resolve(item).resolve("item.yaml"), "access: open", access);
    }
}
