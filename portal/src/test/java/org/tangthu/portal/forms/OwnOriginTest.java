package org.tangthu.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {
    private static boolean sent(String base, String origin, String site, String host) {
        return new OwnOrigin(base).sent(Optional.ofNullable(origin), Optional.ofNullable(site), Optional.of(host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://thuvien.example.vn, same-origin, thuvien.example.vn",
        "https://thuvien.example.vn, , thuvien.example.vn",
        ", same-origin, thuvien.example.vn",
        "https://thuvien.example.vn, same-origin, 10.0.0.7:8080",
        "http://localhost:8080, , localhost:8080",
        "http://127.0.0.1:8080, same-origin, 127.0.0.1:8080",
        "http://[::1]:8080, same-origin, [::1]:8080",
    })
    void ownPagesAreTheSitesAndThoseOfThisMachineUnderItsName(String origin, String site, String host) {
        assertThat(sent("https://thuvien.example.vn/kho", origin, site, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ", , thuvien.example.vn",
        "null, , thuvien.example.vn",
        "null, same-origin, thuvien.example.vn",
        "http://thuvien.example.vn, , thuvien.example.vn",
        "https://thuvien.example.vn:8443, , thuvien.example.vn",
        "https://thuvien.example.vn.evil.example, , thuvien.example.vn",
        "https://evil.example, same-origin, thuvien.example.vn",
        "https://thuvien.example.vn, same-site, thuvien.example.vn",
        "https://thuvien.example.vn, cross-site, thuvien.example.vn",
        "https://thuvien.example.vn, none, thuvien.example.vn",
        ", cross-site, thuvien.example.vn",
        "https://evil.example, , evil.example",
        "http://evil.example:8080, same-origin, evil.example:8080",
        "http://localhost:3000, same-origin, localhost:8080",
        "https://localhost:8080, same-origin, localhost:8080",
        "http://localhost.evil.example, , localhost.evil.example",
    })
    void everyOtherIsForeign(String origin, String site, String host) {
        assertThat(sent("https://thuvien.example.vn/kho", origin, site, host)).isFalse();
    }
}
