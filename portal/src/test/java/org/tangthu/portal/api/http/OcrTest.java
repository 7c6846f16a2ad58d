package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.testing.ScannedItems;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** The job that reads pages, over REST. */
class OcrTest {
    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;
    private ScannedItems items;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
        items = new ScannedItems(rest.repository(), folder);
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void pagesAreReadAndWhatHappenedIsTold() throws Exception {
        String id = items.take(items.item("", "1.jpg", "2.jpg"));
        rest.recognizer().on(ScannedItems.image("2.jpg"), ScriptedRecognizer.failing("it crashed"));
        assertThat(start("{}").status()).isEqualTo(202);
        JsonNode end = end();
        assertThat(end.path("state").asText()).isEqualTo("done");
        assertThat(end.path("good").asBoolean()).isFalse();
        assertThat(end.path("done").asInt()).isEqualTo(2);
        assertThat(end.path("total").asInt()).isEqualTo(2);
        assertThat(end.path("lines"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "FAILED    " + id + "  page 0002: it crashed",
                        "read      " + id + "  1 page with vie, mean confidence 0.90; version 2",
                        "1 page read, 0 blank, 0 not kept, 1 failed");
        assertThat(items.words(id, "0001")).isEqualTo("thư viện");
    }

    @Test
    void onlyWhatHappenedSinceIsTold() throws Exception {
        items.take(items.item("", "1.jpg"));
        start("{\"mode\": \"list\"}");
        int next = end().path("next").asInt();
        assertThat(next).isEqualTo(2);
        assertThat(get("/api/ocr?after=1").json().path("lines"))
                .extracting(JsonNode::asText)
                .containsExactly("pages: 1 to be read; nothing was changed");
        assertThat(get("/api/ocr?after=" + next).json().path("lines")).isEmpty();
    }

    @Test
    void aDryRunTellsOfEachItemWhatWouldBecomeOfItsPagesAndWhy() throws Exception {
        String book = items.take(items.item("languages: [vi, fr]", "1.jpg", "2.jpg"));
        String nom = items.take(items.item("languages: [vi-Hani]", "3.jpg"));
        start("{\"mode\": \"dry-run\"}");
        assertThat(end().path("lines"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "read      " + book + "  2 pages with vie+fra: no text",
                        "skipped   " + nom + "  1 page: no text, but there is Nôm in the item, which no model knows",
                        "pages: 2 to be read, 1 in items with Nôm; nothing was changed");
        assertThat(items.head(book).version()).isOne();
    }

    @Test
    void anItemMayBeNamedWithoutItsAuthority() throws Exception {
        String id = items.take(items.item("", "1.jpg"));
        items.take(items.item("", "2.jpg"));
        start("{\"items\": [\"" + id.substring(id.lastIndexOf('/') + 1) + "\"]}");
        assertThat(end().path("total").asInt()).isOne();
        assertThat(items.text(id, "0001")).isPresent();
    }

    @Test
    void oneJobIsUnderWayAtATimeAndCanBeStopped() throws Exception {
        String id = items.take(items.item("", "1.jpg"));
        CountDownLatch begun = new CountDownLatch(1);
        rest.recognizer().on(ScannedItems.image("1.jpg"), () -> {
            begun.countDown();
            TimeUnit.MINUTES.sleep(5);
            return "";
        });
        start("{}");
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        Answer second = start("{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).startsWith("Pages are being read already");
        assertThat(server.administer("DELETE", "/api/ocr", BodyPublishers.noBody())
                        .status())
                .isEqualTo(202);
        assertThat(end().path("state").asText()).isEqualTo("stopped");
        assertThat(items.head(id).version()).isOne();
    }

    @Test
    void anItemThatIsNotThereEndsTheJobWithThatReason() throws Exception {
        start("{\"library\": \"VN-NOBODY\"}");
        JsonNode end = end();
        assertThat(end.path("state").asText()).isEqualTo("failed");
        assertThat(end.path("lines")).extracting(JsonNode::asText).containsExactly("There is no library 'VN-NOBODY'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|it is no JSON object",
                "{|The form cannot be used",
                "{\"item\": 1}|there is no field 'item'",
                "{\"mode\": \"fast\"}|there is no mode 'fast'",
                "{\"limit\": 0}|at least one page is to be read",
                "{\"limit\": \"1\"}|limit is a number",
                "{\"quality\": 2}|a quality lies between 0 and 1",
                "{\"nom\": \"yes\"}|nom is true or false",
                "{\"parallel\": 1000}|1 to 64 pages are read at one time",
                "{\"models\": [\"../etc\"]}|a model has a name such as vie",
                "{\"models\": [\"-l\"]}|a model has a name such as vie",
                "{\"items\": [\"nothing\"]}|'nothing' is not an ARK",
            })
    void aFormThatCannotBeUsedIsRefusedWithTheReason(String form, String reason) throws Exception {
        Answer answer = start(form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(reason);
    }

    @Test
    void aStrangerMayNeitherStartNorSee() throws Exception {
        assertThat(server.get("/api/ocr").status()).isEqualTo(401);
        assertThat(server.send("POST", "/api/ocr", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                        .status())
                .isEqualTo(401);
    }

    private Answer start(String form) throws Exception {
        return server.administer("POST", "/api/ocr", BodyPublishers.ofString(form), "Content-Type", "application/json");
    }

    private Answer get(String path) throws Exception {
        return server.administer("GET", path, BodyPublishers.noBody());
    }

    private JsonNode end() throws IOException {
        return await().until(
                        () -> get("/api/ocr").json(),
                        status -> !status.path("state").asText().equals("running"));
    }
}
