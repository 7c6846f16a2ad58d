package org.tangthu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.account.ViewerCookie.Value;
import org.tangthu.repository.account.SecretValue;

class ViewerCookieTest {
    private static final String VIEWER = "https://viewer.example.org";

    private final Value value = Value.of(SecretValue.random());

    @Test
    void goesWithRequestsOfOtherSitesBehindHttpsAlone() {
        assertThat(new ViewerCookie("https://thuvien.example.vn").carrying(value))
                .isEqualTo("__Host-tangthu-viewer=" + value.secret() + "; Path=/; HttpOnly; SameSite=None; Secure");
        assertThat(new ViewerCookie("http://127.0.0.1:8080").carrying(value))
                .isEqualTo("tangthu-viewer=" + value.secret() + "; Path=/; HttpOnly; SameSite=Lax");
        assertThat(new ViewerCookie("https://thuvien.example.vn").removed())
                .isEqualTo("__Host-tangthu-viewer=; Max-Age=0; Path=/; HttpOnly; SameSite=None; Secure");
    }

    @Test
    void admitsTheOriginsThatItWasTold() {
        Value told = value.with(VIEWER);

        assertThat(value.admits(VIEWER)).isFalse();
        assertThat(told.admits(VIEWER)).isTrue();
        assertThat(told.admits("https://viewer.example.org:8443")).isFalse();
        assertThat(Value.parse(told.toString())).contains(told);
    }

    @Test
    void marksOfOneSessionAreWorthNothingInAnother() {
        Value other = new Value(SecretValue.random(), value.with(VIEWER).marks());

        assertThat(other.admits(VIEWER)).isFalse();
    }

    @Test
    void forgetsTheOldestOriginWhenThereAreTooMany() {
        Value full = value.with(VIEWER);
        for (int i = 0; i < ViewerCookie.MOST_ORIGINS; i++) {
            full = full.with("https://viewer" + i + ".example.org");
        }

        assertThat(full.admits(VIEWER)).isFalse();
        assertThat(full.admits("https://viewer0.example.org")).isTrue();
        assertThat(Value.parse(full.toString())).contains(full);
    }

    @Test
    void anOriginToldTwiceCountsOnce() {
        assertThat(value.with(VIEWER).with(VIEWER)).isEqualTo(value.with(VIEWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                ".",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA."
            })
    void whatWasNeverGivenOutIsNone(String text) {
        assertThat(Value.parse(text)).isEmpty();
    }
}
