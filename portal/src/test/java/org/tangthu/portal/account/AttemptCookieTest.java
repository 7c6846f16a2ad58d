package org.tangthu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.account.SecretValue;

class AttemptCookieTest {
    private static final String SECRET = SecretValue.random();

    private final AttemptCookie cookie = new AttemptCookie("http://127.0.0.1:8080");

    private Optional<AttemptCookie.Begun> read(String value) {
        Cookie[] sent = {new Cookie("another", "x"), new Cookie("tangthu-openid", value)};
        return cookie.of((HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> sent));
    }

    @Test
    void whatWasBegunIsRead() {
        String header = cookie.carrying(SECRET, "/account/sessions");
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        assertThat(read(value)).contains(new AttemptCookie.Begun(SECRET, "/account/sessions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".L", ".L2FjY", "", ".=", ".L2Fj.x"})
    void whatTheBrowserChangedBeganNothing(String rest) {
        assertThat(read(SECRET + rest)).isEmpty();
    }
}
