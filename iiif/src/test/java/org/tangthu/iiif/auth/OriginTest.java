package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://client.example.com, https://client.example.com",
        "https://client.example.com/, https://client.example.com",
        "HTTPS://Client.Example.com:443, https://client.example.com",
        "http://127.0.0.1:8081, http://127.0.0.1:8081",
        "http://localhost:80, http://localhost",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443",
        "https://thu_vien.Example.com:8443, https://thu_vien.example.com:8443",
    })
    void isSpelledAsBrowsersDo(String given, String spelled) {
        assertThat(Origin.parse(given)).contains(new Origin(spelled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "null",
                "client.example.com",
                "//client.example.com",
                "https://",
                "https://client.example.com/viewer",
                "https://client.example.com?x",
                "https://client.example.com#x",
                "https://us@client.example.com",
                "https://us:pw@thu_vien.example.com",
                "https://thu_vien.example.com:port",
                "https://thư-viện.example.com",
                "https://a b",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://client.example.com, https://other.example.com",
                "https://client.example.com\\u0000",
            })
    void ofNoWebPageIsNone(String given) {
        assertThat(Origin.parse(given)).isEmpty();
    }

    @Test
    void isBounded() {
        assertThat(Origin.parse("https://" + "a".repeat(300) + ".example.com")).isEmpty();
    }

    @Test
    void ofAnAddressIsThatOfItsSite() {
        assertThat(Origin.ofAddress("https://thuvien.example.vn/so"))
                .isEqualTo(new Origin("https://thuvien.example.vn"));
    }
}
