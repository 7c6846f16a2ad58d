package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/** Authorization Flow API 2.0, section 5. */
class ProbeTest {
    @RegisterExtension
    final AuthServer auth = new AuthServer();

    @Test
    void ofAnOpenImageSaysThatItIsSent() throws Exception {
        JsonNode result = auth.probe(auth.open);

        assertThat(result.path("@context").asText()).isEqualTo("http://iiif.io/api/auth/2/context.json");
        assertThat(result.path("type").asText()).isEqualTo("AuthProbeResult2");
        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.has("substitute")).isFalse();
        assertThat(result.has("heading")).isFalse();
    }

    @Test
    void refusesInABodyThatIsSentWithStatus200AndNamesTheOpenPreview() throws Exception {
        HttpResponse<byte[]> answer = auth.server.get(AuthServer.probeAddress(auth.onSite));
        JsonNode result = AuthServer.json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(result.path("status").asInt()).isEqualTo(401);
        assertThat(result.has("location")).isFalse();
        JsonNode substitute = result.path("substitute").path(0);
        assertThat(substitute.path("type").asText()).isEqualTo("ImageService3");
        String preview = substitute.path("id").asText();
        assertThat(preview).isEqualTo(TestRepository.BASE + AuthServer.address(3, auth.onSite) + ".preview");
        assertThat(auth.server
                        .get(preview.substring(TestRepository.BASE.length()) + "/info.json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhyAndWhatHelpsInBothLanguages() throws Exception {
        assertThat(note(auth.onSite, "vi")).contains("phòng đọc");
        assertThat(note(auth.onSite, "en")).contains("reading room");
        assertThat(note(auth.restricted, "en")).contains("Sign in");
        assertThat(note(auth.embargoed, "vi")).contains("01/01/2030");
        assertThat(note(auth.embargoed, "en")).contains("1 January 2030");
        assertThat(note(auth.lending, "en")).contains("Borrow");
        auth.repository.lend(auth.lending, Instant.parse("2026-03-01T07:05:00Z"));
        assertThat(note(auth.lending, "vi")).contains("14:05 ngày 01/03/2026");
        assertThat(note(auth.lending, "en")).contains("14:05 on 1 March 2026");
    }

    private String note(Item item, String language) throws Exception {
        JsonNode result = auth.probe(item);
        assertThat(result.path("heading").path(language).path(0).asText()).isNotBlank();
        return result.path("note").path(language).path(0).asText();
    }

    @Test
    void inTheReadingRoomNeedsNoToken() throws Exception {
        assertThat(AuthServer.json(auth.server.getOnSite(AuthServer.probeAddress(auth.onSite)))
                        .path("status")
                        .asInt())
                .isEqualTo(200);
        assertThat(AuthServer.json(auth.server.getOnSite(AuthServer.probeAddress(auth.embargoed)))
                        .path("status")
                        .asInt())
                .isEqualTo(401);
    }

    @Test
    void takesTheTokenOfASessionForTheSession() throws Exception {
        String token = ((TokenAnswer.Granted) auth.sessions()
                        .token(
                                auth.sessions().open(AuthServer.MEMBER, Set.of(AuthServer.VIEWER)),
                                Optional.of(AuthServer.VIEWER)))
                .token();

        assertThat(status(auth.restricted, "Bearer " + token)).isEqualTo(200);
        assertThat(status(auth.restricted, "bearer " + token)).isEqualTo(200);
        assertThat(status(auth.onSite, "Bearer " + token)).isEqualTo(401);
        assertThat(status(auth.restricted, "Bearer " + token + "x")).isEqualTo(401);
        assertThat(status(auth.restricted, "Basic " + token)).isEqualTo(401);
        assertThat(status(auth.restricted, "Bearer " + "x".repeat(5_000))).isEqualTo(401);
    }

    @Test
    void knowsALoanUntilItEnds() throws Exception {
        Visitor reader = new Visitor(
                false,
                Set.of(),
                Map.of(
                        auth.lending.id(),
                        new Loan(1, auth.repository.clock().instant().plusSeconds(60), false)));
        String token = ((TokenAnswer.Granted)
                        auth.sessions().token(auth.sessions().open(reader, Set.of()), Optional.empty()))
                .token();

        assertThat(status(auth.lending, "Bearer " + token)).isEqualTo(200);
        auth.repository.clock().move(Duration.ofSeconds(61));
        assertThat(status(auth.lending, "Bearer " + token)).isEqualTo(401);
    }

    private int status(Item item, String authorization) throws Exception {
        return auth.probe(item, "Authorization", authorization).path("status").asInt();
    }

    @Test
    void aTokenOpensNoImage() throws Exception {
        String secret = auth.sessions().open(AuthServer.MEMBER, Set.of());
        String token = ((TokenAnswer.Granted) auth.sessions().token(secret, Optional.empty())).token();
        String image = "/full/max/0/default.jpg";

        for (int version : new int[] {2, 3}) {
            assertThat(auth.server
                            .get(
                                    AuthServer.address(version, auth.restricted) + image,
                                    "Authorization",
                                    "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void isThereWhereAnImageIsAndNowhereElse() {
        assertThat(status(auth.described)).isEqualTo(404);
        assertThat(status(auth.draft)).isEqualTo(404);
        assertThat(status(auth.withdrawn)).isEqualTo(410);
        assertThat(auth.server
                        .get(AuthServer.probeAddress(auth.open).replace("0001", "0009"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(auth.server.get("/iiif/auth/2/probe/").statusCode()).isEqualTo(404);
        assertThat(auth.server.get(AuthServer.probeAddress(auth.open) + "/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofNothingTellsNothingOfWhatIsHidden() {
        HttpResponse<byte[]> hidden = auth.server.get(AuthServer.probeAddress(auth.draft));
        HttpResponse<byte[]> unknown = auth.server.get("/iiif/auth/2/probe/zzzzzzzzz.0001");

        assertThat(hidden.body().length).isPositive();
        assertThat(unknown.statusCode()).isEqualTo(hidden.statusCode());
    }

    private int status(Item item) {
        return auth.server.get(AuthServer.probeAddress(item)).statusCode();
    }
}
