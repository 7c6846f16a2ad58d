package org.tangthu.portal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    /** The example of Standard Webhooks and of its libraries. */
    @Test
    void theExampleOfTheSpecificationIsSignedAsThere() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.of(
                        new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretIsNotShown() {
        assertThat(new Secret("hush-hush-hush-hush")).asString().doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "two\nlines", "bí-mật", "whsec_!!"})
    void whatCannotBeASecretIsRefused(String text) {
        assertThatThrownBy(() -> new Secret(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
