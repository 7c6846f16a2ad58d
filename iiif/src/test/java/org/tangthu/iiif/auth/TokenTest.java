package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.access.Visitor;

/** Token services: Authorization Flow API 2.0, section 4; Authentication API 1.0, section 2.2. */
class TokenTest {
    @RegisterExtension
    final AuthServer auth = new AuthServer();

    private record Message(JsonNode json, String target) {}

    private HttpResponse<byte[]> ask(int version, String query, String... headers) {
        return auth.server.get("/iiif/auth/" + version + "/token" + query, headers);
    }

    private Message message(int version, Origin origin, String... headers) throws Exception {
        return message(ask(version, "?messageId=ae3415&origin=" + encoded(origin.value()), headers));
    }

    private static Message message(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        String[] lines = new String(answer.body(), StandardCharsets.UTF_8).split("\n");
        return new Message(new ObjectMapper().readTree(lines[0]), lines[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void version2PostsATokenToTheOriginThatTheAccessServiceWasOpenedFrom() throws Exception {
        Message message = message(2, AuthServer.VIEWER, "Cookie", auth.cookie(AuthServer.MEMBER));

        assertThat(message.target()).isEqualTo(AuthServer.VIEWER.value());
        assertThat(message.json().path("@context").asText()).isEqualTo("http://iiif.io/api/auth/2/context.json");
        assertThat(message.json().path("type").asText()).isEqualTo("AuthAccessToken2");
        assertThat(message.json().path("messageId").asText()).isEqualTo("ae3415");
        assertThat(message.json().path("expiresIn").asInt()).isPositive();
        String token = message.json().path("accessToken").asText();
        assertThat(auth.probe(auth.restricted, "Authorization", "Bearer " + token)
                        .path("status")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void version1PostsTheSameInItsOwnWords() throws Exception {
        JsonNode message = message(1, AuthServer.VIEWER, "Cookie", auth.cookie(AuthServer.MEMBER))
                .json();

        assertThat(message.fieldNames()).toIterable().containsExactly("messageId", "accessToken", "expiresIn");
    }

    @ParameterizedTest
    @CsvSource({"2, profile, invalidOrigin", "1, error, invalidOrigin"})
    void anotherOriginGetsNoToken(int version, String property, String value) throws Exception {
        Message message =
                message(version, new Origin("https://evil.example"), "Cookie", auth.cookie(AuthServer.MEMBER));

        assertThat(message.json().path(property).asText()).isEqualTo(value);
        assertThat(message.json().has("accessToken")).isFalse();
        assertThat(message.target()).isEqualTo("https://evil.example");
    }

    @ParameterizedTest
    @CsvSource({"2, profile, missingAspect", "1, error, missingCredentials"})
    void withoutACookieThereIsNothingToStandFor(int version, String property, String value) throws Exception {
        JsonNode message = message(version, AuthServer.VIEWER).json();

        assertThat(message.path(property).asText()).isEqualTo(value);
        assertThat(message.path("messageId").asText()).isEqualTo("ae3415");
    }

    @Test
    void version2SaysWhatIsWrongInBothLanguages() throws Exception {
        JsonNode message = message(2, AuthServer.VIEWER).json();

        assertThat(message.path("type").asText()).isEqualTo("AuthAccessTokenError2");
        for (String language : new String[] {"vi", "en"}) {
            assertThat(message.path("heading").path(language).path(0).asText()).isNotBlank();
            assertThat(message.path("note").path(language).path(0).asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, profile, expiredAspect", "1, error, invalidCredentials"})
    void anEndedSessionIsTold(int version, String property, String value) throws Exception {
        String secret = auth.sessions().open(AuthServer.MEMBER, Set.of(AuthServer.VIEWER));
        auth.sessions().end(secret);

        assertThat(message(version, AuthServer.VIEWER, "Cookie", AuthServer.cookie(secret))
                        .json()
                        .path(property)
                        .asText())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2, profile, invalidAspect", "1, error, invalidCredentials"})
    void aCookieThatIsNoneOfOursIsTold(int version, String property, String value) throws Exception {
        assertThat(message(version, AuthServer.VIEWER, "Cookie", AuthServer.cookie("made-up"))
                        .json()
                        .path(property)
                        .asText())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2, profile, missingAspect", "1, error, missingCredentials"})
    void ofTwoCookiesNoneIsTaken(int version, String property, String value) throws Exception {
        String own = auth.cookie(AuthServer.MEMBER);
        String planted = AuthServer.cookie("planted");
        for (String cookies : new String[] {own + "; " + planted, planted + "; " + own}) {
            assertThat(message(version, AuthServer.VIEWER, "Cookie", cookies)
                            .json()
                            .path(property)
                            .asText())
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, profile", "1, error"})
    void whatCannotBeFoundOutNowIsTold(int version, String property) throws Exception {
        String cookie = auth.cookie(AuthServer.MEMBER);
        auth.sessions().fail();

        assertThat(message(version, AuthServer.VIEWER, "Cookie", cookie)
                        .json()
                        .path(property)
                        .asText())
                .isEqualTo("unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&messageId="})
    void version2NeedsAMessageId(String rest) throws Exception {
        Message message = message(ask(
                2, "?origin=" + encoded(AuthServer.VIEWER.value()) + rest, "Cookie", auth.cookie(AuthServer.MEMBER)));

        assertThat(message.json().path("type").asText()).isEqualTo("AuthAccessTokenError2");
        assertThat(message.json().path("profile").asText()).isEqualTo("invalidRequest");
        assertThat(message.json().path("messageId").asText()).isEmpty();
        assertThat(message.json().has("accessToken")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&origin=", "&origin=*", "&origin=null", "&origin=javascript:alert(1)"})
    void withoutAnOriginThereIsNobodyToPostTo(String origin) {
        for (int version : new int[] {1, 2}) {
            assertThat(ask(version, "?messageId=1" + origin, "Cookie", auth.cookie(AuthServer.MEMBER))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aProgramWithTheCookieGetsTheTokenAsJsonInVersion1() throws Exception {
        HttpResponse<byte[]> answer = ask(1, "", "Cookie", auth.cookie(AuthServer.MEMBER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(AuthServer.json(answer).path("accessToken").asText()).isNotBlank();
        assertThat(ask(1, "").statusCode()).isEqualTo(401);
        assertThat(AuthServer.json(ask(1, "")).path("error").asText()).isEqualTo("missingCredentials");
    }

    @Test
    void theReadingRoomIsEnoughForATokenAndTheTokenIsWorthNothingElsewhere() throws Exception {
        String query = "/iiif/auth/2/token?messageId=1&origin=" + encoded("https://any.example");
        String token =
                message(auth.server.getOnSite(query)).json().path("accessToken").asText();

        assertThat(token).isNotBlank();
        assertThat(auth.probe(auth.onSite, "Authorization", "Bearer " + token)
                        .path("status")
                        .asInt())
                .isEqualTo(401);
    }

    @Test
    void inTheReadingRoomAnotherOriginLearnsNothingOfTheSession() throws Exception {
        String secret = auth.sessions().open(AuthServer.MEMBER.onSite(true), Set.of(AuthServer.VIEWER));
        Visitor visitor = Visitor.IN_READING_ROOM;
        Tokens tokens = new Tokens(auth.sessions());
        TokenAnswer answer = tokens.of(visitor, Optional.of(secret), Optional.of(new Origin("https://evil.example")));

        String token = ((TokenAnswer.Granted) answer).token();
        assertThat(auth.sessions().visitor(token, visitor)).isEqualTo(visitor);
    }

    @Test
    void aMessageIdIsOnlyEverAString() throws Exception {
        String id = "</script><script>alert(1)//";

        assertThat(message(ask(2, "?messageId=" + encoded(id) + "&origin=" + encoded(AuthServer.VIEWER.value())))
                        .json()
                        .path("messageId")
                        .asText())
                .isEqualTo(id);
    }
}
