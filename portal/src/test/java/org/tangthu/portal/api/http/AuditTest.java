package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.SampleEntities;

/** What is logged of requests, and how it is exported. */
class AuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    private AuditLog log() {
        return rest.repository().core().audit();
    }

    private Answer export(String query) throws Exception {
        return server.administer("GET", "/api/audit" + query, BodyPublishers.noBody());
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.http()
                .body()
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(line, e);
                    }
                })
                .toList();
    }

    @Test
    void theExportIsOneEntryInEachLineAndEndsWithItself() throws Exception {
        log().append(AuditEvent.of("an", AuditAction.SIGN_IN).with("reason", "a\nb"));
        Answer answer = export("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        List<JsonNode> lines = lines(answer);
        assertThat(lines).extracting(line -> line.path("number").asLong()).containsExactly(1L, 2L);
        assertThat(lines.get(1).path("action").asText()).isEqualTo("audit-export");
        assertThat(lines.get(1).path("actor").asText()).isEqualTo("administrator");
        assertThat(lines.get(1).path("network").asText()).isEqualTo("127.0.0.0/24");
        assertThat(lines.get(1).path("request").asText()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(lines.get(1).path("previous")).isEqualTo(lines.get(0).path("hash"));
    }

    @Test
    void anExportGoesOnAfterTheLastOne() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            log().append(AuditEvent.of("an", AuditAction.SIGN_IN));
        }
        assertThat(lines(export(""))).hasSize(1_201);
        assertThat(lines(export("?after=1199")))
                .extracting(line -> line.path("number").asLong())
                .containsExactly(1200L, 1201L, 1202L);
        assertThat(lines(export("?after=999999999999999999"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=-1", "?after=x", "?after=1234567890123456789", "?after="})
    void aNumberThatIsNoneIsRefusedAndNothingIsLogged(String query) throws Exception {
        assertThat(export(query).status()).isEqualTo(400);
        assertThat(log().head().number()).isZero();
    }

    @Test
    void theOrderOfADumpIsLogged() throws Exception {
        assertThat(server.post("/api/dumps").status()).isEqualTo(202);

        assertThat(log().after(0, AuditFilter.ALL, 10))
                .extracting(
                        entry -> entry.event().action(), entry -> entry.event().outcome())
                .containsExactly(
                        tuple(AuditAction.DUMP_START, AuditOutcome.BEGUN),
                        tuple(AuditAction.DUMP_START, AuditOutcome.DONE));
    }

    @Test
    void nobodyElseReadsTheLog() throws Exception {
        Answer answer = server.get("/api/audit");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.http().body()).doesNotContain("hash");
        assertThat(server.get("/api/status").json().has("audit")).isFalse();
        assertThat(log().head().number()).isZero();
    }

    @Test
    void whatIsRefusedForItsTokenIsLoggedOnceAndWhatCameWithoutOneNotAtAll() throws Exception {
        server.get("/api/audit");
        for (int again = 0; again < 3; again++) {
            assertThat(server.get("/api/audit", "Authorization", "Bearer not-a-token")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(log().after(0, AuditFilter.ALL, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.event().action()).isEqualTo(AuditAction.TOKEN_REFUSE);
            assertThat(entry.event().actor()).isEqualTo("anonymous");
            assertThat(entry.toString()).doesNotContain("not-a-token");
        });
    }

    @Test
    void theStatusNamesTheHead() throws Exception {
        log().append(AuditEvent.of("an", AuditAction.SIGN_IN));
        JsonNode audit = server.administer("GET", "/api/status", BodyPublishers.noBody())
                .json()
                .path("audit");
        assertThat(audit.path("number").asLong()).isEqualTo(1);
        assertThat(audit.path("hash").asText()).isEqualTo(log().head().hash());
    }

    @Test
    void readingLeavesNoTrace() throws Exception {
        Item item = published();
        long before = log().head().number();
        server.get("/api/items");
        server.get("/api/items/" + Ark.parse(item.id()).name());
        server.get("/api/items/nothing");
        server.get("/api/status");
        assertThat(log().head().number()).isEqualTo(before);
    }

    private int withdraw(String address, String version) throws Exception {
        String reason = "{\"reason\": \"rights-claim\", \"sentence\": \"Chủ sở hữu yêu cầu\"}";
        return server.administer(
                        "POST",
                        address,
                        BodyPublishers.ofString(reason),
                        "If-Match",
                        version,
                        "Content-Type",
                        "application/json")
                .status();
    }

    @Test
    void aWithdrawalIsLoggedAsBegunAsAVersionAndAsDone() throws Exception {
        Item item = published();
        String address = "/api/items/" + item.ark().name() + "/withdraw";
        assertThat(withdraw(address, "\"1\"")).isEqualTo(200);
        assertThat(withdraw(address, "\"2\"")).isEqualTo(409);

        assertThat(lines(export("?after=1")))
                .extracting(AuditTest::summary)
                .containsExactly(
                        "administrator item-withdraw begun " + item.id(),
                        "administrator version done " + item.id(),
                        "administrator item-withdraw done " + item.id(),
                        "administrator item-withdraw begun " + item.id(),
                        "administrator item-withdraw refused " + item.id(),
                        "administrator audit-export done ");
    }

    @Test
    void ordersToProjectionsAreLogged() throws Exception {
        assertThat(server.post("/api/projections/" + rest.ledger().name() + "/retry")
                        .status())
                .isEqualTo(200);
        assertThat(server.post("/api/projections/" + rest.ledger().name() + "/cancel")
                        .status())
                .isEqualTo(409);
        assertThat(lines(export("")))
                .extracting(AuditTest::summary)
                .startsWith(
                        "administrator projection-retry begun " + rest.ledger().name(),
                        "administrator projection-retry done " + rest.ledger().name(),
                        "administrator projection-decide begun " + rest.ledger().name(),
                        "administrator projection-decide refused "
                                + rest.ledger().name());
    }

    @Test
    @RequiresProgram("python3")
    void anAuditorChecksAnExportWithTheScriptOfTheDocumentation() throws Exception {
        published();
        log().append(AuditEvent.of("bình.trần \"x\" \\ / <b>", AuditAction.ACCOUNT_CHANGE)
                .on("河內 𡨸 é\u007f")
                .with("reason", "\u2028 \t"));
        String export = export("").http().body();

        assertThat(script(export)).isEqualTo("0: 3 entries, 0 faults; audit head 3 " + hash(export, 3));
        assertThat(script(export.replace("account-change", "account-create"))).startsWith("1: 2 was changed");
        assertThat(script(export.lines().skip(1).reduce("", (all, line) -> all + line + "\n")))
                .startsWith("1: 2 does not come after 0");
        assertThat(script(export, "4", "0".repeat(64))).startsWith("1: the end is missing: the log reached 4");
        assertThat(script(export, "2", "0".repeat(64))).startsWith("1: 2 is not what the anchor names");
    }

    private static String hash(String export, int line) throws IOException {
        return JSON.readTree(export.lines().skip(line - 1L).findFirst().orElseThrow())
                .path("hash")
                .asText();
    }

    /** The exit code, and what was printed. */
    private String script(String export, String... anchor) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("audit.jsonl"), export);
        ProcessBuilder builder = new ProcessBuilder("python3", "../docs/audit-check.py", file.toString());
        builder.command().addAll(List.of(anchor));
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + printed.strip();
    }

    private Item published() {
        Item item = SampleEntities.item(1).withState(State.PUBLISHED);
        rest.repository().commit(item);
        return item;
    }

    private static String summary(JsonNode entry) {
        return String.join(
                " ",
                entry.path("actor").asText(),
                entry.path("action").asText(),
                entry.path("outcome").asText(),
                entry.path("object").asText());
    }
}
