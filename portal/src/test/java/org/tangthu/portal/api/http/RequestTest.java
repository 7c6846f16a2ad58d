package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.request.RequestKind;
import org.tangthu.repository.testing.SampleEntities;

/** Requests of readers by REST. */
class RequestTest {
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

    private ReaderRequest submit(String text) {
        ReaderRequests requests = rest.repository().core().readerRequests();
        return requests.submit(
                new NewRequest(
                        RequestKind.ERROR,
                        SampleEntities.item(1).id(),
                        "VN-TEST",
                        Optional.of("0008"),
                        text,
                        Optional.of("an@example.org"),
                        "vi"),
                rest.repository().clock().instant());
    }

    private Answer get(String path) throws Exception {
        return server.administer("GET", path, BodyPublishers.noBody());
    }

    private Answer decide(long number, String ifMatch, String body) throws Exception {
        return server.administer(
                "POST",
                "/api/requests/" + number,
                BodyPublishers.ofString(body.replace('\'', '"')),
                "If-Match",
                ifMatch,
                "Content-Type",
                "application/json");
    }

    @Test
    void requestsAreListedInStepsTheLatestFirst() throws Exception {
        submit("one");
        submit("two");
        submit("three");
        Answer first = get("/api/requests?limit=2");
        assertThat(first.json().path("requests").findValuesAsText("text")).containsExactly("three", "two");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        String next = first.json().path("next").asText();
        JsonNode last = get(next.substring(next.indexOf("/api/"))).json();
        assertThat(last.path("requests").findValuesAsText("text")).containsExactly("one");
        assertThat(last.has("next")).isFalse();
        assertThat(get("/api/requests?state=answered,rejected").json().path("requests"))
                .isEmpty();
    }

    @Test
    void aDecisionClosesTheRequestAndErasesTheContact() throws Exception {
        ReaderRequest request = submit("Trang 8 mờ");
        Answer read = get("/api/requests/" + request.number());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().path("contact").asText()).isEqualTo("an@example.org");

        Answer accepted = decide(request.number(), "\"1\"", "{'state': 'accepted', 'note': 'hỏi kho'}");
        assertThat(accepted.json().path("state").asText()).isEqualTo("accepted");
        assertThat(decide(request.number(), "\"1\"", "{'state': 'rejected'}").status())
                .as("made from what was before")
                .isEqualTo(412);
        Answer answered = decide(request.number(), "\"2\"", "{'state': 'answered', 'answer': 'Đã quét lại'}");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().has("contact")).isFalse();
        assertThat(decide(request.number(), "\"3\"", "{'state': 'rejected'}").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state': 'new'}",
                "{'state': 'answered'}",
                "{'state': 'done', 'answer': 'x'}",
                "{}",
                "no JSON",
                "[]",
                ""
            })
    void aDecisionThatIsNoneIsRefused(String body) throws Exception {
        ReaderRequest request = submit("text");
        assertThat(decide(request.number(), "\"1\"", body).status()).isEqualTo(400);
        assertThat(get("/api/requests/" + request.number()).json().path("state").asText())
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/requests/0, 404",
        "/api/requests/x, 400",
        "/api/requests?state=open, 400",
        "/api/requests?before=x, 400",
        "/api/requests?limit=201, 400"
    })
    void addressesThatAreWrongAreTold(String address, int status) throws Exception {
        assertThat(get(address).status()).isEqualTo(status);
    }

    @Test
    void aDecisionIsBounded() throws Exception {
        ReaderRequest request = submit("text");
        String huge = "{'state': 'rejected', 'note': '" + "x".repeat(100_000) + "'}";
        assertThat(decide(request.number(), "\"1\"", huge).status()).isEqualTo(413);
        String large = "{'state': 'rejected', 'note': '" + "x".repeat(3_000) + "'}";
        assertThat(decide(request.number(), "\"1\"", large).status()).isEqualTo(400);
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        ReaderRequest request = submit("Trang 8 mờ");
        for (String address : new String[] {"/api/requests", "/api/requests/" + request.number()}) {
            Answer answer = server.get(address);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.http().body()).doesNotContain("mờ", "example.org");
        }
    }
}
