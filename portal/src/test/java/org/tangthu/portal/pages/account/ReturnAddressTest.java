package org.tangthu.portal.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/item/h4nn0mx7r?page=0002&xywh=1,2,3,4",
                "/search?q=h%C3%A0+n%E1%BB%99i",
                "/iiif/auth/2/access?x=y"
            })
    void pagesOfThisSiteAreGoneBackTo(String path) {
        assertThat(ReturnAddress.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "item",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\n/evil.example",
                "/a b",
                "https://evil.example",
                "javascript:alert(1)",
                "/..//evil.example",
                "/x/..//evil.example",
                "/%",
                "/sign-in",
                "/sign-in/openid/answer?code=1",
                "/sign-out",
            })
    void everythingElseLeadsToTheAccount(String given) {
        assertThat(ReturnAddress.of(given)).isEqualTo(ReturnAddress.ACCOUNT);
    }

    @Test
    void nothingLongIsCarriedAlong() {
        assertThat(ReturnAddress.of("/" + "a".repeat(1_001))).isEqualTo(ReturnAddress.ACCOUNT);
    }

    @Test
    void standsEncodedInOtherAddresses() {
        assertThat(ReturnAddress.of("/search?q=a&b=c").asQuery()).isEqualTo("?return=%2Fsearch%3Fq%3Da%26b%3Dc");
        assertThat(ReturnAddress.ACCOUNT.asQuery()).isEmpty();
    }
}
