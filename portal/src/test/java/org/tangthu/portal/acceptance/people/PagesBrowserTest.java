package org.tangthu.portal.acceptance.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.SecondFactor;
import org.tangthu.repository.testing.RequiresProgram;

/**
 * Every page of the site in a real browser, those of readers and of staff too: the table of them and the walks stand in
 * {@code src/test/browser/pages}, the pictures they take in {@code target/screenshots/pages}.
 */
@RequiresProgram({"node", "chromium"})
class PagesBrowserTest {
    private static final Path WALKS = Path.of("src/test/browser/pages");
    private static final AuditOrigin HERE = new AuditOrigin("127.0.0.0/24", "tests");

    /** A connector whose target does not answer, so that its page has something to tell. */
    private static final String CONNECTORS =
            "[{\"name\": \"moit\", \"type\": \"webhook\", \"set\": \"all\", \"secretFile\": \"key\","
                    + " \"url\": \"http://127.0.0.1:9/\"}]";

    @TempDir
    Path folder;

    @Test
    void everyPageIsFitForEverybody() throws Exception {
        walk("few", walks());
    }

    /** In the colours and languages that the run of every day leaves out on one of the sizes. */
    @Test
    @Tag("long")
    void everyPageIsFitInEveryWay() throws Exception {
        walk("all", WALKS.resolve("looks.test.mjs"));
    }

    private void walk(String ways, Path... walks) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("key"), "a-key-of-twenty-four-bytes");
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_CONNECTORS", CONNECTORS);
        try (ServedApplication server = ServedApplication.start(home, settings)) {
            server.ingest(SampleFolder.small(folder.resolve("samples")));
            BrowserWalk.of(server.base(), folder, walks)
                    .with("TANGTHU_WAYS", ways)
                    .with("TANGTHU_PAGES", new ObjectMapper().writeValueAsString(told(server)))
                    .passes();
        }
    }

    private static Path[] walks() throws IOException {
        try (Stream<Path> files = Files.list(WALKS)) {
            return files.filter(file -> file.toString().endsWith(".test.mjs"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    /** What the table of pages has to know: addresses of things that have numbers, and who is signed in by what. */
    private static Map<String, Map<String, String>> told(ServedApplication server) throws Exception {
        Accounts accounts = new Accounts(server);
        Account reader = accounts.reader(Accounts.LIBRARY + "/nghien-cuu");
        Item published = RequestsTest.commit(server, State.PUBLISHED);
        Item withdrawn = RequestsTest.commit(server, State.WITHDRAWN);
        server.awaitProjections();
        report(server, "/item/" + published.ark().name() + "/report");
        server.application()
                .services()
                .erasures()
                .ask(
                        published.ark().toString(),
                        ErasureReason.PERSONAL_DATA,
                        "Theo yêu cầu của gia đình",
                        new Ruling("12/QĐ-UBND", LocalDate.now()),
                        Authority.all("somebody"));
        return Map.of(
                "addresses",
                Map.of(
                        "withdrawn", "/item/" + withdrawn.ark().name(),
                        "request", "/staff/requests/1",
                        "deskOfItem", "/staff/items/" + published.ark().name(),
                        "account", "/staff/accounts/" + reader.id()),
                "people",
                Map.of(
                        "reader", signedIn(server, reader),
                        "librarian", signedIn(server, accounts.librarian(Accounts.LIBRARY)),
                        "administrator", enrolled(server, accounts.administrator())));
    }

    /** As if the form had been read for a while. */
    private static void report(ServedApplication server, String path) throws Exception {
        Person somebody = new Person(server);
        somebody.get(path);
        somebody.post(
                path,
                "shown",
                String.valueOf(Instant.now().minusSeconds(20).toEpochMilli()),
                "text",
                "Trang bìa quét lộn ngược, và thiếu trang 12.",
                "contact",
                "an@example.org");
    }

    private static String signedIn(ServedApplication server, Account account) {
        return cookie(server, accounts(server).sessions().signIn(account, true));
    }

    /** With the second factor that is asked of administrators. */
    private static String enrolled(ServedApplication server, Account administrator) {
        Sessions.Opened waiting = accounts(server).sessions().signIn(administrator, true);
        String secret = SecondFactor.newSecret();
        return accounts(server)
                .secondFactor()
                .enrol(waiting.session(), secret, new Authenticator(secret).code(), HERE)
                .map(enrolled -> cookie(server, enrolled.opened()))
                .orElseThrow();
    }

    private static AccountServices accounts(ServedApplication server) {
        return server.application().services().accounts();
    }

    private static String cookie(ServedApplication server, Sessions.Opened opened) {
        String set = new SignInCookie(server.base()).carrying(opened.value());
        return set.substring(0, set.indexOf(';'));
    }
}
