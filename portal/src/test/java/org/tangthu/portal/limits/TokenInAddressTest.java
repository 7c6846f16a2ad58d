package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenInAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=x",
                "q=a&access_token=x",
                "access%5Ftoken=x",
                "%41CCESS_TOKEN=x&q=a",
                "+bearer_token=x",
                "authorization=Bearer+x",
                "%zz=1&api_key=x",
            })
    void isSeenInWhateverWayItsNameIsWritten(String query) {
        assertThat(TokenInAddress.isIn(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "q=token", "q=access_token=x", "tokens=x", "=x", "%2=a", "%zztoken=x"})
    void anythingElseIsNone(String query) {
        assertThat(TokenInAddress.isIn(query)).isFalse();
    }
}
