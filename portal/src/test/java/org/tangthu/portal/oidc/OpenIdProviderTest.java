package org.tangthu.portal.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.testing.RequiresProgram;

/** Against a provider that is not ours, so that both sides cannot share a mistake. */
@RequiresProgram("node")
class OpenIdProviderTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/sign-in/openid/answer");

    private OpenIdProcess process;
    private OpenIdProvider provider;
    private final Attempt attempt = Attempt.begin();

    @BeforeEach
    void start() {
        process = OpenIdProcess.start();
        process.person("lan", "{\"name\": \"Trần Thị Lan\", \"preferred_username\": \"lan\", \"groups\": [\"hiem\"]}");
        provider = new OpenIdProvider(settings(process.issuer()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        process.close();
    }

    private static OidcSettings settings(String issuer) {
        return new OidcSettings(
                issuer,
                OpenIdProcess.CLIENT,
                Optional.of(OpenIdProcess.SECRET),
                "Tài khoản thử",
                List.of("openid", "profile", "groups"),
                true,
                Optional.of("groups"),
                List.of(ClaimRight.parse("hiem=group:VN-TT-MAU1/hiem")));
    }

    private static Map<String, List<String>> parameters(URI answer) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : answer.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    private Map<String, List<String>> answer() throws Exception {
        return answerTo(provider.authorization(attempt, CALLBACK));
    }

    private static Map<String, List<String>> answerTo(URI authorization) throws Exception {
        return parameters(new PersonAtProvider("lan").signsIn(authorization));
    }

    private void assertRefused(Attempt begun, Map<String, List<String>> answer, String why) {
        assertThatThrownBy(() -> provider.prove(begun, CALLBACK, answer))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void provesWhoSignedIn() throws Exception {
        ProvedIdentity proved = provider.prove(attempt, CALLBACK, answer());
        assertThat(proved.identity()).isEqualTo(new ExternalIdentity(process.issuer(), "lan"));
        assertThat(proved.name()).contains("Trần Thị Lan");
        assertThat(proved.login()).contains("lan");
        assertThat(proved.values()).containsExactly("hiem");
    }

    @Test
    void sendsAStateANonceAndAChallengeThatNobodyCanReadTheVerifierFrom() {
        String asked = provider.authorization(attempt, CALLBACK).toString();
        assertThat(asked)
                .startsWith(process.issuer())
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=", "code_challenge=")
                .doesNotContain(attempt.secret())
                .doesNotContain(attempt.verifier().getValue());
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        Map<String, List<String>> answer = answer();
        provider.prove(attempt, CALLBACK, answer);
        assertRefused(attempt, answer, "invalid_grant");
    }

    @Test
    void anAnswerToAnotherAttemptIsRefused() throws Exception {
        assertRefused(Attempt.begin(), answer(), "another attempt");
    }

    /** Somebody puts a code of their own into the browser of another person, with the state that fits there. */
    @Test
    void aCodeOfAnotherAttemptIsRefusedThoughTheStateFits() throws Exception {
        Map<String, List<String>> stolen = answer();
        Attempt victim = Attempt.begin();
        stolen.put("state", List.of(victim.state().getValue()));
        assertRefused(victim, stolen, "invalid_grant");
    }

    @Test
    void aTokenForAnotherNonceIsRefused() throws Exception {
        String asked = provider.authorization(attempt, CALLBACK).toString();
        String nonce = attempt.nonce().getValue();
        assertThat(asked).contains("nonce=" + nonce);
        Map<String, List<String>> answer = answerTo(URI.create(asked.replace("nonce=" + nonce, "nonce=of-another")));
        assertRefused(attempt, answer, "nonce");
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() throws Exception {
        Map<String, List<String>> answer = answer();
        answer.put("iss", List.of("https://evil.example"));
        assertRefused(attempt, answer, "another provider");
        answer.remove("iss");
        assertRefused(attempt, answer, "another provider");
    }

    @Test
    void aProviderThatSaysToBeAnotherIsNotAsked() {
        process.callItself("https://id.example.vn");
        assertThatThrownBy(() -> provider.authorization(attempt, CALLBACK))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("id.example.vn");
    }

    @Test
    void aChangedKeyIsFetched() throws Exception {
        provider.prove(attempt, CALLBACK, answer());
        process.rotateKeys();
        Attempt second = Attempt.begin();
        Map<String, List<String>> answer = answerTo(provider.authorization(second, CALLBACK));
        assertThat(provider.prove(second, CALLBACK, answer).identity().subject())
                .isEqualTo("lan");
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws Exception {
        process.signWithForeignKey();
        assertRefused(attempt, answer(), "not valid");
    }

    @Test
    void whoDeclinesIsNobody() {
        Map<String, List<String>> no = Map.of(
                "error", List.of("access_denied"),
                "state", List.of(attempt.state().getValue()),
                "iss", List.of(process.issuer()));
        assertRefused(attempt, no, "access_denied");
        assertRefused(attempt, Map.of("x", List.of("y")), "another attempt");
    }

    @Test
    void aProviderThatIsAwayIsToldAndComesBack() throws Exception {
        process.close();
        assertThatThrownBy(() -> provider.authorization(attempt, CALLBACK)).isInstanceOf(ProviderUnavailable.class);
        assertThat(provider.ending(CALLBACK)).isEmpty();
        process = OpenIdProcess.at(process.issuer());
        OpenIdProvider another = new OpenIdProvider(settings(process.issuer()), Clock.systemUTC());
        assertThat(another.authorization(attempt, CALLBACK)).isNotNull();
    }

    @Test
    void aProviderThatIsAwayWhenTheBrowserComesBackIsTold() throws Exception {
        Map<String, List<String>> answer = answer();
        process.close();
        assertThatThrownBy(() -> provider.prove(attempt, CALLBACK, answer)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void aProviderThatNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            OpenIdProvider slow =
                    new OpenIdProvider(settings("http://127.0.0.1:" + silent.getLocalPort()), Clock.systemUTC());
            assertThatThrownBy(() -> slow.authorization(attempt, CALLBACK)).isInstanceOf(ProviderUnavailable.class);
        }
    }

    @Test
    void theSessionThereCanBeEndedToo() {
        assertThat(provider.ending(URI.create("http://127.0.0.1:9/")))
                .hasValueSatisfying(address -> assertThat(address.toString())
                        .startsWith(process.issuer() + "/session/end?")
                        .contains("client_id=tang-thu", "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2F"));
    }
}
