package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.signin.Doer;

/** What the running server counts. */
class UsageTest {
    private static final String BOOK = "h4nn0mx7r";
    private static final String THESIS = "t7xv2wq9n";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String GOOGLE = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    private static final String ADDRESS = "203.0.113.123";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    private ServedApplication server;

    @BeforeEach
    void start() throws Exception {
        server = open();
        server.ingest(SampleFolder.small(folder.resolve("samples")));
    }

    private ServedApplication open() {
        return ServedApplication.start(
                folder.resolve("home"),
                // Figures on a page that is kept may be minutes old.
                Map.of(
                        "TANGTHU_USAGE_FLUSH", "1",
                        "TANGTHU_PAGES_CACHE_MEGABYTES", "0",
                        "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int ask(String method, String path, String agent, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", agent)
                .header("X-Forwarded-For", ADDRESS);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** People/robots by kind, as the administrator sees them. */
    private Map<String, String> told(String of) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.get("/api/usage?by=month&" + of, "Authorization", "Bearer " + server.adminToken());
        Map<String, String> told = new TreeMap<>();
        for (JsonNode usage : json.readTree(answer.body()).path("usage")) {
            told.put(usage.path("kind").asText(), usage.path("people").asText() + "/" + usage.path("robots"));
        }
        return told;
    }

    private void awaitTold(String of, Map<String, String> expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!told(of).equals(expected) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(told(of)).isEqualTo(expected);
    }

    @Test
    void onlyWhatIsAnsweredToAReaderIsCounted() throws Exception {
        assertThat(ask("HEAD", "/item/" + BOOK, FIREFOX)).isEqualTo(200);
        assertThat(ask("GET", "/item/zzzzzzzzz", FIREFOX)).isEqualTo(404);
        assertThat(ask("GET", "/item/" + THESIS + ".txt", FIREFOX)).isEqualTo(403);
        assertThat(ask("GET", "/iiif/image/3/" + THESIS + ".0001/info.json", FIREFOX))
                .isEqualTo(200);
        assertThat(ask("GET", "/iiif/image/3/" + BOOK + ".0001/full/!200,200/0/default.jpg", FIREFOX))
                .isEqualTo(200);
        assertThat(ask("GET", "/item/" + BOOK, FIREFOX, "Authorization", "Bearer " + server.adminToken()))
                .as("by those who work here")
                .isEqualTo(200);
        assertThat(ask("GET", "/item/" + BOOK, GOOGLE)).isEqualTo(200);
        assertThat(ask("GET", "/item/" + BOOK + ".txt", "Another " + FIREFOX)).isEqualTo(200);

        awaitTold("item=" + BOOK, Map.of("view", "0/1", "text", "0/1"));
        assertThat(told("item=" + THESIS)).isEmpty();
    }

    @Test
    void aReaderIsCountedOnceWhateverIsAskedAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("GET", "/item/" + BOOK, FIREFOX)).isEqualTo(200);
            assertThat(ask("GET", "/iiif/image/3/" + BOOK + ".0002/info.json", FIREFOX))
                    .isEqualTo(200);
            assertThat(ask("GET", "/search?q=giay", FIREFOX)).isEqualTo(200);
        }
        awaitTold("item=" + BOOK, Map.of("view", "1/0", "read", "1/0"));
        awaitTold("library=VN-TT-MAU1", Map.of("view", "1/0", "read", "1/0", "visit", "1/0"));
        awaitTold("", Map.of("view", "1/0", "read", "1/0", "visit", "1/0", "search", "1/0"));
    }

    @Test
    void whatAViewerOfAnotherSiteShowsOfAGuardedItemIsReadByAPerson() throws Exception {
        String token = borrowersViewerToken();
        String probe = "/iiif/auth/2/probe/" + THESIS + ".0001";
        String image = "/iiif/image/2/" + THESIS + ".0001/info.json";

        assertThat(ask("GET", "/iiif/image/3/" + THESIS + ".0001/info.json", FIREFOX))
                .isEqualTo(200);
        assertThat(ask("GET", probe, FIREFOX)).isEqualTo(200);
        assertThat(ask("GET", probe, FIREFOX, "Authorization", "Bearer " + "x".repeat(43)))
                .isEqualTo(200);
        assertThat(ask("GET", "/item/" + THESIS, FIREFOX)).isEqualTo(200);
        awaitTold("item=" + THESIS, Map.of("view", "1/0"));

        assertThat(ask("GET", probe, FIREFOX, "Authorization", "Bearer " + token))
                .isEqualTo(200);
        awaitTold("item=" + THESIS, Map.of("view", "1/0", "read", "1/0"));
        assertThat(ask("GET", image, "Another " + FIREFOX, "Authorization", "Bearer " + token))
                .as("by the first version of the protocol, and by a robot")
                .isEqualTo(200);
        awaitTold("item=" + THESIS, Map.of("view", "1/0", "read", "1/1"));
    }

    /** What the viewer of somebody got who has borrowed the thesis, which is lent from now on. */
    private String borrowersViewerToken() throws Exception {
        Path thesis = SampleFolder.item(folder.resolve("samples"), "luan-van-mo-ta");
        SampleFolder.edit(thesis.resolve("item.yaml"), "access: on-site", "access: lending");
        server.ingest(thesis);
        Services services = server.application().services();
        Account reader = services.accounts()
                .administration()
                .add(
                        new Doer("tester", Optional.empty()),
                        "borrower",
                        "Người mượn",
                        new Role.Reader(),
                        Optional.empty());
        services.repository()
                .loans()
                .borrow("ark:/99999/" + THESIS, reader.id(), 1, 1, Instant.now().plus(Duration.ofHours(1)));
        Sessions sessions = services.accounts().sessions();
        Session viewer =
                sessions.viewer(sessions.signIn(reader, true).session()).session();
        return sessions.token(viewer).value();
    }

    @Test
    void whatWasCountedOutlivesTheServerAndNobodysAddressIsKeptAnywhere() throws Exception {
        assertThat(ask("GET", "/item/" + BOOK, FIREFOX)).isEqualTo(200);
        server.close();
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(ADDRESS)
                    .doesNotContain(FIREFOX);
        }
        server = open();
        assertThat(told("item=" + BOOK)).isEqualTo(Map.of("view", "1/0"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/(sql|logs)/.*"))
                    .toList();
        }
    }

    @Test
    void thePageShowsWhatIsToldAndIsAnotherPageOnlyThen() throws Exception {
        String path = "/item/" + BOOK;
        HttpResponse<String> before = server.get(path);
        assertThat(before.body()).contains("Lượt xem", "dưới 5", "/api/usage?item=" + BOOK);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        for (int i = 0; i < 4; i++) {
            ask("GET", path, FIREFOX + " " + i);
        }
        awaitTold("item=" + BOOK, Map.of("view", "4/1"));
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

        ask("GET", path, FIREFOX + " 4");
        awaitTold("item=" + BOOK, Map.of("view", "5/1"));
        assertThat(server.get(path, "If-None-Match", tag).body()).contains("Lượt xem <b>5</b>");
        assertThat(server.get("/libraries/VN-TT-MAU1").body()).contains("<svg", "Lượt đọc", "format=excel");
    }
}
