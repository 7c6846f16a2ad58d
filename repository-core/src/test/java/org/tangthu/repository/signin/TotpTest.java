package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = ascii("12345678901234567890");
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 6238, appendix B; the longer seeds as in its reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826",
    })
    void codesAreThoseOfTheSpecification(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        String seed = "1234567890".repeat(7);
        assertThat(new Totp(8, "HmacSHA1").code(ascii(seed.substring(0, 20)), step))
                .isEqualTo(sha1);
        assertThat(new Totp(8, "HmacSHA256").code(ascii(seed.substring(0, 32)), step))
                .isEqualTo(sha256);
        assertThat(new Totp(8, "HmacSHA512").code(ascii(seed.substring(0, 64)), step))
                .isEqualTo(sha512);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void sixDigitsAreThoseOfTheCounter(long counter, String code) {
        assertThat(Totp.STANDARD.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void oneStepOfDriftIsAllowedEitherWay() {
        long step = Totp.step(NOW);
        for (long near : new long[] {step - 1, step, step + 1}) {
            assertThat(Totp.STANDARD.match(SECRET, Totp.STANDARD.code(SECRET, near), NOW))
                    .hasValue(near);
        }
        for (long far : new long[] {step - 2, step + 2}) {
            assertThat(Totp.STANDARD.match(SECRET, Totp.STANDARD.code(SECRET, far), NOW))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "٠٨١٨٠٤"})
    void whatIsNoCodeMatchesNothing(String code) {
        assertThat(Totp.STANDARD.match(SECRET, code, NOW)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @Test
    void secretsAreWrittenInBase32() {
        assertThat(Base32.of(ascii("fooba"))).isEqualTo("MZXW6YTB");
        assertThat(Base32.bytes("mzxw6ytb")).isEqualTo(ascii("fooba"));
        byte[] all = new byte[255];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 7);
        }
        assertThat(Base32.bytes(Base32.of(all))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"MZXW6YT", "MZXW6YT1", "MZXW6YTĐ", "MZXW6YT="})
    void whatIsNoBase32IsRefused(String text) {
        assertThatThrownBy(() -> Base32.bytes(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
