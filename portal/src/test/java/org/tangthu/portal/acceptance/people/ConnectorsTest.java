package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/** What a target refuses is seen and sent again by the librarians whose items it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectorsTest {
    private static final String KEY = "a-key-of-twenty-four-bytes";
    private static final Item OURS = SampleEntities.item(1);
    private static final Item THEIRS = SampleEntities.handedOver(2, SampleEntities.OTHER_LIBRARY);

    private final AtomicInteger status = new AtomicInteger(422);
    private HttpServer target;
    private ServedApplication server;
    private Accounts accounts;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "<b>không nhận</b>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        target.start();
        Files.writeString(home.resolve("key"), KEY);
        String list = "[{\"name\": \"moit\", \"type\": \"webhook\", \"set\": \"all\", \"secretFile\": \"key\","
                + " \"url\": \"http://127.0.0.1:%d/secret-path\"}]"
                        .formatted(target.getAddress().getPort());
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_CONNECTORS", list);
        server = ServedApplication.start(home, settings);
        accounts = new Accounts(server);
        RepositoryCore core = server.application().services().repository();
        for (String library : List.of(SampleEntities.LIBRARY, SampleEntities.OTHER_LIBRARY)) {
            core.committer().commit(Change.create(SampleEntities.library(library), "tester"));
        }
        core.committer().commit(Change.create(OURS, "tester"));
        core.committer().commit(Change.create(THEIRS, "tester"));
        until("\"parked\":2");
    }

    @AfterAll
    void stop() {
        server.close();
        target.stop(0);
    }

    private void until(String words) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(connectors().replace(" ", "")).contains(words));
    }

    private String connectors() throws Exception {
        return server.get("/api/connectors", "Authorization", "Bearer " + server.adminToken())
                .body();
    }

    @Test
    void eachSeesAndSendsAgainWhatIsOfTheirLibrary() throws Exception {
        Person hoa = new Person(server)
                .signsIn(accounts.librarian(SampleEntities.LIBRARY).login(), PASSWORD);
        String page = hoa.get("/staff/connectors").body();
        assertThat(page)
                .contains("Kết nối hệ thống", OURS.id(), "&lt;b&gt;không nhận")
                .doesNotContain(THEIRS.id(), KEY, "secret-path");
        assertThat(hoa.get("/staff").body()).contains("/staff/connectors");
        assertThat(hoa.get("/staff/connectors?lang=en").body()).contains("Connectors", "Send again what was refused");

        assertThat(hoa.post("/staff/connectors/resend", "connector", "moti").statusCode())
                .isEqualTo(404);

        status.set(204);
        hoa.get("/staff/connectors");
        assertThat(location(hoa.post("/staff/connectors/resend", "connector", "moit")))
                .isEqualTo("/staff/connectors?asked");
        until("\"parked\":1");
        assertThat(hoa.get("/staff/connectors").body()).doesNotContain(OURS.id());
        assertThat(connectors()).contains(THEIRS.id()).doesNotContain(KEY, "secret-path");

        HttpResponse<String> all = server.post("/api/connectors/moit/resend", "");
        assertThat(all.statusCode()).isEqualTo(202);
        until("\"parked\":0");
    }

    @Test
    void nobodyElseSeesThem() throws Exception {
        assertThat(server.get("/api/connectors").statusCode()).isEqualTo(401);
        assertThat(server.get("/staff/connectors").statusCode()).isEqualTo(303);
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        assertThat(reader.get("/staff/connectors").statusCode()).isEqualTo(403);
    }
}
