package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class ReadingTest {
    private static final String REASON = "{\"reason\": \"other\", \"sentence\": \"Để thử\"}";

    @TempDir
    Path folder;

    private Rest rest;
    private TestRepository repository;
    private ProjectionRunner projections;
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        repository = rest.repository();
        projections = rest.projections();
        server = rest.server();
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void aPageTellsWhoMadeItsTextAndWhatIsDoubtfulOfIt() throws Exception {
        Item item = SampleEntities.item(1, AccessLevel.OPEN);
        TextQuality read = new TextQuality(40, 0, 0.7, 0, 0, 0, 0.2, Optional.of(0.5), Optional.empty());
        Machine tesseract = new Machine(
                Optional.of("Tesseract"), Optional.of("5.3.0"), List.of("fra"), Optional.of(0.5), Optional.empty());
        PageList pages = SampleEntities.pages(2);
        Page page = pages.pages().get(0);
        TextFile text = TextFile.deposited("0001", "1.xml", TextFormat.ALTO, "0".repeat(128), tesseract);
        repository.commit(item, pages.with(List.of(page.withText(text.withQuality(read)))));

        JsonNode told = server.get(address(item)).json().path("pages");

        assertThat(told.path(0).path("textMadeBy").path("engine").asText()).isEqualTo("Tesseract");
        assertThat(told.path(0).path("textQuality").path("syllables").asDouble())
                .isEqualTo(0.7);
        assertThat(told.path(0).path("textDoubts"))
                .extracting(JsonNode::asText)
                .containsExactly("no-vietnamese-model", "low-confidence");
        assertThat(told.path(1).has("textMadeBy")).as("without a text").isFalse();
    }

    @Test
    void aPublishedItemIsReadAsItIsKept() throws Exception {
        Item item = SampleEntities.item(1, AccessLevel.ON_SITE);
        repository.commit(item, SampleEntities.pages(2));

        Answer answer = server.get(address(item));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        JsonNode json = answer.json();
        assertThat(json.at("/address").textValue()).endsWith("/" + item.id());
        assertThat(json.at("/version").intValue()).isEqualTo(1);
        assertThat(json.at("/record/id").textValue()).isEqualTo(item.id());
        assertThat(json.at("/record/titles/0/value").textValue()).isEqualTo("Sổ bộ số 1");
        assertThat(json.at("/pages").size()).isEqualTo(2);
        assertThat(json.at("/pages/0/label").textValue()).isEqualTo("1a");
        assertThat(answer.http().body()).doesNotContain("masters/");
    }

    @Test
    void whoGaveAnItemAndTheGroupsThatMaySeeItAreForTheAdministratorAlone() throws Exception {
        Acquisition trust = new Acquisition("deposited-in-trust", Optional.of("Bà A"), Optional.of("Mười năm"));
        Item item = SampleEntities.item(1)
                .withHolding(new Holding(Optional.empty(), Optional.of(trust), List.of()))
                .withRights(
                        new Rights(Optional.empty(), AccessLevel.RESTRICTED, List.of("nghien-cuu"), Optional.empty()));
        repository.commit(item);

        for (String path : List.of(address(item), "/api/items")) {
            Answer forAll = server.get(path);
            assertThat(forAll.http().body())
                    .contains("deposited-in-trust")
                    .doesNotContain("Bà A", "Mười năm", "nghien-cuu");
            assertThat(forAll.header("Vary")).contains("Authorization");
            assertThat(server.get(path, "Authorization", "Bearer " + ApiServer.TOKEN)
                            .http()
                            .body())
                    .contains("Bà A", "Mười năm", "nghien-cuu");
        }
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);

        assertThat(server.get(address(item), "If-None-Match", "\"1\"").status()).isEqualTo(304);
        repository.commit(SampleEntities.retitled(1, "Sổ khác"));
        assertThat(server.get(address(item), "If-None-Match", "\"1\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,404", "SUBMITTED,404", "APPRAISED,404", "WITHDRAWN,410"})
    void whatIsNotPublishedIsForTheAdministratorAlone(State state, int status) throws Exception {
        Item item = SampleEntities.item(1).withState(state);
        repository.commit(item);

        assertThat(server.get(address(item)).status()).isEqualTo(status);
        assertThat(server.get("/api/items").json().at("/items")).isEmpty();
        assertThat(server.get(address(item), "Authorization", "Bearer " + ApiServer.TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/api/items", "Authorization", "Bearer " + ApiServer.TOKEN)
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void theListIsReadInSteps() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(SampleEntities.item(i).id());
            repository.commit(SampleEntities.item(i));
        }
        repository.commit(SampleEntities.item(5).withState(State.DRAFT));

        List<String> read = new ArrayList<>();
        String next = "/api/items?limit=2";
        while (!next.isEmpty()) {
            JsonNode json = server.get(next).json();
            assertThat(json.at("/items").size()).isLessThanOrEqualTo(2);
            json.at("/items").forEach(item -> read.add(item.at("/record/id").textValue()));
            next = json.at("/next").asText("").replaceFirst("^https?://[^/]+", "");
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(all).isSorted();
    }

    @Test
    void librariesCollectionsAndAgentsAreRead() throws Exception {
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());

        assertThat(server.get("/api/libraries")
                        .json()
                        .at("/libraries/0/record/id")
                        .textValue())
                .isEqualTo(SampleEntities.LIBRARY);
        assertThat(server.get("/api/libraries/" + SampleEntities.LIBRARY)
                        .json()
                        .at("/record/names/1/value")
                        .textValue())
                .isEqualTo("Test library");
        assertThat(server.get("/api/collections").json().at("/collections").size())
                .isEqualTo(1);
        assertThat(server.get("/api/collections/han-nom").status()).isEqualTo(200);
        repository.commit(SampleEntities.agent());
        String agent = SampleEntities.agent().id();
        assertThat(server.get("/api/agents").json().at("/agents/0/record/id").textValue())
                .isEqualTo(agent);
        assertThat(server.get("/api/agents/" + agent).json().at("/address").textValue())
                .endsWith("/id/agent/" + agent);
        assertThat(server.get("/api/collections/" + SampleEntities.LIBRARY).status())
                .as("a library is no collection")
                .isEqualTo(404);
    }

    private Answer change(Item item, String what, String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return server.administer("POST", address(item) + "/" + what, BodyPublishers.ofString(REASON), all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                             | 400",
                "[]                                             | 400",
                "{'reason': 'other'}                            | 400",
                "{'reason': 'other', 'sentence': ' '}           | 400",
                "{'reason': 'no-such', 'sentence': 'vì'}        | 400",
                "{'reason': 'settled', 'sentence': 'vì'}        | 400",
                "{'reason': 'other', 'sentence': 'vì', 'x': 1}  | 400",
                "no JSON                                        | 400",
            })
    void aWithdrawalNeedsAReasonOfTheListAndASentence(String body, int status) throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);

        Answer refused = server.administer(
                "POST",
                address(item) + "/withdraw",
                BodyPublishers.ofString(body.replace('\'', '"')),
                "If-Match",
                "\"1\"",
                "Content-Type",
                "application/json");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(server.get(address(item)).status()).isEqualTo(200);
    }

    @Test
    void whyAnItemWasWithdrawnIsKeptAndNotToldToThePublic() throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);
        change(item, "withdraw", "If-Match", "\"1\"");

        assertThat(new TruthReader(repository.core().objects())
                        .events(item.id())
                        .get(1)
                        .reason())
                .contains(new Reason("other", "Để thử"));
        assertThat(server.get(address(item)).http().body()).doesNotContain("Để thử", "other");
    }

    @Test
    void anItemIsWithdrawnAndRestoredFromTheVersionThatWasSeen() throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);

        Answer withdrawn = change(item, "withdraw", "If-Match", "\"1\"");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.header("ETag")).isEqualTo("\"2\"");
        assertThat(server.get(address(item)).status()).isEqualTo(410);

        assertThat(change(item, "restore", "If-Match", "\"1\"").status())
                .as("the head has moved on")
                .isEqualTo(412);
        assertThat(change(item, "withdraw", "If-Match", "\"2\"").status())
                .as("it is withdrawn already")
                .isEqualTo(409);
        assertThat(change(item, "restore").status()).as("without a version").isEqualTo(428);
        assertThat(change(item, "restore", "If-Match", "*").status()).isEqualTo(400);

        assertThat(change(item, "restore", "If-Match", "\"2\"").status()).isEqualTo(200);
        assertThat(server.get(address(item)).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void anItemIsNotPutBackWhileItsDescriptionLacksWhatIsMandatory() throws Exception {
        Item whole = SampleEntities.item(1);
        Description bare = new Description(
                whole.description().titles(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                whole.description().texts(),
                Optional.empty(),
                List.of());
        repository.commit(new Item(
                whole.ark(),
                whole.library(),
                whole.localId(),
                whole.kind(),
                whole.heritage(),
                bare,
                whole.holding(),
                whole.collections(),
                whole.rights(),
                whole.digitization(),
                whole.state(),
                whole.viewingDirection()));
        assertThat(change(whole, "withdraw", "If-Match", "\"1\"").status()).isEqualTo(200);

        Answer refused = change(whole, "restore", "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems").findValuesAsText("field")).startsWith("agents", "dates");
        assertThat(refused.json().at("/problems/0/vi").textValue()).contains("tác giả");
        assertThat(server.get(address(whole)).status()).isEqualTo(410);
    }

    @Test
    void whoWithdrawsAnItemSeesItGoneEverywhere() throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);
        projections.awaitIdle(Duration.ofSeconds(30));
        rest.ledger().pause(Duration.ofMillis(500));

        assertThat(change(item, "withdraw", "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(rest.ledger().seen()).contains(item.id() + " withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic YTpi"})
    void nobodyElseChangesAnything(String authorization) throws Exception {
        Item item = SampleEntities.item(1);
        repository.commit(item);

        String[] headers = authorization.isEmpty()
                ? new String[] {"If-Match", "\"1\"", "Content-Type", "application/json"}
                : new String[] {"If-Match", "\"1\"", "Content-Type", "application/json", "Authorization", authorization
                };
        Answer refused = server.send("POST", address(item) + "/withdraw", BodyPublishers.ofString(REASON), headers);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(server.get(address(item)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/items/nowhere,           404",
        "GET,    /api/items/..%2F..%2Fetc,     404",
        "GET,    /api/nowhere,                 404",
        "GET,    /api/libraries/VN-NOWHERE,    404",
        "GET,    /api/items?limit=0,           400",
        "GET,    /api/items?limit=201,         400",
        "GET,    /api/items?limit=9999999999,  400",
        "GET,    /api/items?limit=x,           400",
        "DELETE, /api/items/nowhere,           405",
        "POST,   /api/status,                  405",
    })
    void everyErrorIsAProblemDocument(String method, String path, int status) throws Exception {
        Answer answer = server.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.at("/status").intValue()).isEqualTo(status);
        assertThat(problem.at("/title").textValue()).isNotBlank();
        assertThat(problem.at("/detail").textValue()).isNotBlank();
        assertThat(problem.at("/instance").textValue())
                .as("the number that stands in the log")
                .isEqualTo("urn:tangthu:request:" + answer.header("X-Request-Id"));
    }

    @Test
    void theStatusTellsHowFarProjectionsAre() throws Exception {
        repository.commit(SampleEntities.item(1));
        projections.awaitIdle(Duration.ofSeconds(30));

        JsonNode json = server.get("/api/status").json();
        assertThat(json.at("/sequence").longValue()).isEqualTo(1);
        assertThat(json.at("/projections/0/name").textValue()).isEqualTo("ledger");
        assertThat(json.at("/projections/0/sequence").longValue()).isEqualTo(1);
        assertThat(json.at("/projections/0/lag").longValue()).isZero();
    }

    @Test
    void whyAnEntityIsParkedIsForTheAdministrator() throws Exception {
        Item bad = SampleEntities.item(1);
        rest.ledger().refuse(bad.id());
        repository.commit(bad);
        projections.awaitIdle(Duration.ofSeconds(30));

        assertThat(server.get("/api/status").json().at("/projections/0/parked").intValue())
                .isEqualTo(1);
        assertThat(server.get("/api/status").http().body()).doesNotContain("refused");
        JsonNode own = server.get("/api/status", "Authorization", "Bearer " + ApiServer.TOKEN)
                .json();
        assertThat(own.at("/projections/0/parkedEntries/0/reason").textValue()).contains("refused");

        rest.ledger().accept(bad.id());
        assertThat(server.post("/api/projections/ledger/retry")
                        .json()
                        .at("/parked")
                        .intValue())
                .isZero();
    }

    @Test
    void aProjectionIsRebuilt() throws Exception {
        repository.commit(SampleEntities.item(1));
        projections.awaitIdle(Duration.ofSeconds(30));
        int before = projections.status("ledger").generation();

        assertThat(server.post("/api/projections/ledger/rebuild").status()).isEqualTo(202);
        projections.awaitIdle(Duration.ofSeconds(30));
        assertThat(projections.status("ledger").generation()).isNotEqualTo(before);
        assertThat(server.post("/api/projections/nothing/rebuild").status()).isEqualTo(404);
    }

    @Test
    void aRebuildIsGoneBackBefore() throws Exception {
        repository.commit(SampleEntities.item(1));
        projections.awaitIdle(Duration.ofSeconds(30));
        int before = projections.status("ledger").generation();
        assertThat(server.post("/api/projections/ledger/rebuild").status()).isEqualTo(202);
        projections.awaitIdle(Duration.ofSeconds(30));
        assertThat(server.get("/api/status").json().at("/projections/0/kept").intValue())
                .isEqualTo(before);

        assertThat(server.post("/api/projections/ledger/rollback")
                        .json()
                        .at("/generation")
                        .intValue())
                .isEqualTo(before);
        assertThat(server.post("/api/projections/ledger/forget").json().has("kept"))
                .isFalse();
        assertThat(server.post("/api/projections/ledger/rollback").status()).isEqualTo(409);
        assertThat(server.post("/api/projections/ledger/cancel").status()).isEqualTo(409);
        assertThat(server.post("/api/projections/ledger/explode").status()).isEqualTo(404);
    }

    private static String address(Item item) {
        return "/api/items/" + item.ark().name();
    }
}
