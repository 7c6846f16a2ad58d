package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/** The doors to erasure. What comes of it everywhere is told by the acceptance tests. */
class PurgeTest {
    private static final Item ITEM = SampleEntities.item(1);
    private static final String FORM = "{\"reason\": \"personal-data\", \"sentence\": \"Con cháu đề nghị\","
            + " \"decision\": \"12/QĐ-STTTT\", \"decisionDate\": \"2026-11-02\"}";

    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
        rest.repository().commit(ITEM, SampleEntities.pages(2));
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    private static String address(Item item) {
        return "/api/items/" + item.ark().name();
    }

    private Answer ask(String form) throws Exception {
        return server.administer(
                "POST", address(ITEM) + "/purge", BodyPublishers.ofString(form), "Content-Type", "application/json");
    }

    private long askedBy(String actor) {
        return rest.erasures()
                .ask(
                        ITEM.id(),
                        ErasureReason.UNLAWFUL,
                        "vì",
                        new Ruling("7/QĐ", LocalDate.of(2026, 1, 1)),
                        Authority.all(actor))
                .number();
    }

    @Test
    void aRequestIsMadeAndListedAndChangesNothing() throws Exception {
        Answer asked = ask(FORM);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).endsWith("/api/purges/1");
        JsonNode request = server.administer("GET", "/api/purges/1", BodyPublishers.noBody())
                .json();
        assertThat(request).isEqualTo(asked.json());
        assertThat(request.path("state").textValue()).isEqualTo("asked");
        assertThat(request.path("decision").textValue()).isEqualTo("12/QĐ-STTTT");
        assertThat(server.administer("GET", "/api/purges", BodyPublishers.noBody())
                        .json()
                        .at("/purges/0"))
                .isEqualTo(request);
        assertThat(server.get(address(ITEM)).status()).isEqualTo(200);
        assertThat(ask(FORM).status()).as("once more").isEqualTo(409);
    }

    @Test
    void whoAskedWithTheAdministratorsTokenCannotAgreeWithIt() throws Exception {
        ask(FORM);

        assertThat(server.post("/api/purges/1/agree").status()).isEqualTo(403);
        assertThat(server.get(address(ITEM)).status()).isEqualTo(200);
    }

    @Test
    void whatAnotherAskedForIsErasedAndTheLogTellsBoth() throws Exception {
        askedBy("hoa");
        Answer agreed = server.post("/api/purges/1/agree");

        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.json().path("state").textValue()).isEqualTo("done");
        assertThat(agreed.json().has("sentence")).isFalse();
        assertThat(server.get(address(ITEM)).status()).isEqualTo(410);
        assertThat(server.administer("GET", address(ITEM), BodyPublishers.noBody())
                        .status())
                .as("for the administrator, too")
                .isEqualTo(410);
        assertThat(ask(FORM).status()).isEqualTo(410);
        assertThat(server.post("/api/purges/1/refuse").status()).isEqualTo(409);
        List<AuditEntry> log = rest.repository().core().audit().after(0, AuditFilter.of(Optional.empty()), 100);
        assertThat(log.stream().map(AuditEntry::event).filter(event -> event.action() == AuditAction.PURGE))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("askedBy", "hoa")
                        .containsEntry("agreedBy", "administrator")
                        .containsEntry("decision", "7/QĐ"));
        assertThat(log.toString()).doesNotContain(ITEM.label().value());
    }

    @Test
    void aRequestIsRefused() throws Exception {
        askedBy("hoa");

        assertThat(server.post("/api/purges/1/refuse").json().path("state").textValue())
                .isEqualTo("refused");
        assertThat(server.post("/api/purges/1/agree").status()).isEqualTo(409);
        assertThat(server.get(address(ITEM)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/purges",
        "GET, /api/purges/1",
        "POST, /api/purges/1/agree",
        "POST, /api/purges/1/refuse",
    })
    void nobodyWithoutATokenIsHeard(String method, String path) throws Exception {
        askedBy("hoa");

        assertThat(server.send(method, path, BodyPublishers.noBody()).status()).isEqualTo(401);
        assertThat(server.get(address(ITEM)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/purges/2, 404",
        "GET, /api/purges/x, 404",
        "GET, /api/purges/99999999999999999999, 404",
        "POST, /api/purges/0/agree, 404",
        "GET, /api/purges?before=x, 404",
        "GET, /api/purges?limit=0, 400",
    })
    void whatCannotBeUnderstoodIsRefused(String method, String path, int status) throws Exception {
        assertThat(server.administer(method, path, BodyPublishers.noBody()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reason': 'other', 'sentence': 'vì', 'decision': '1', 'decisionDate': '2026-01-01'}",
                "{'reason': 'unlawful', 'sentence': '', 'decision': '1', 'decisionDate': '2026-01-01'}",
                "{'reason': 'unlawful', 'sentence': 'vì', 'decisionDate': '2026-01-01'}",
                "{'reason': 'unlawful', 'sentence': 'vì', 'decision': '1'}",
                "{'reason': 'unlawful', 'sentence': 'vì', 'decision': '1', 'decisionDate': '2026-02-30'}",
            })
    void withoutReasonAndDecisionNothingIsAsked(String form) throws Exception {
        assertThat(ask(form.replace('\'', '"')).status()).isEqualTo(400);
        assertThat(server.administer("GET", "/api/purges", BodyPublishers.noBody())
                        .json()
                        .path("purges"))
                .isEmpty();
    }

    @Test
    void aFormIsBounded() throws Exception {
        assertThat(ask(" ".repeat(20_000) + FORM).status()).isEqualTo(413);
        assertThat(server.administer(
                                "POST",
                                address(ITEM) + "/purge",
                                BodyPublishers.ofString(FORM),
                                "Content-Type",
                                "text/plain")
                        .status())
                .isEqualTo(415);
    }
}
