package org.tangthu.repository.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRequestTest {
    private static NewRequest of(String text, String contact) {
        return new NewRequest(
                RequestKind.ERROR, "ark:/99999/x", "VN-A", Optional.empty(), text, Optional.of(contact), "vi");
    }

    private static String text(String given) {
        return of(given, "").text();
    }

    @Test
    void whatIsNotSeenIsNotKept() {
        assertThat(text("a\u0000b\u202Egpj.exe\u2066c\uFEFFd\u200Be\u00ADf\uD800g\u2028h"))
                .isEqualTo("abgpj.execdefg\nh");
    }

    @Test
    void whatIsSeenIsKept() {
        assertThat(text("<b>Huế</b> & 河內 𡨸 e\u0301 \uE000")).isEqualTo("<b>Huế</b> & 河內 𡨸 é \uE000");
    }

    @Test
    void linesStayAndEmptyOnesAreFew() {
        assertThat(text(" a\r\nb\r\r \n\n\n\tc \n")).isEqualTo("a\nb\n\n c");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 8_001, 1_000_000})
    void aLongTextIsRefused(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("x".repeat(length)))
                .withMessageContaining("2000");
    }

    @Test
    void theLongestTextIsTaken() {
        assertThat(text("x".repeat(2_000) + "\u200B".repeat(2_000))).hasSize(2_000);
    }

    @Test
    void aContactIsOneLineAndBlankIsNone() {
        assertThat(of("text", " an@example.org\nBcc: x ").contact()).contains("an@example.org Bcc: x");
        assertThat(of("text", " \u200B ").contact()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> of("text", "x".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource({"Trang 3 mờ, trang 3  MỜ., true", "trang 3 mờ, trang 4 mờ, false", "mờ, mơ, false"})
    void thoseAreAlikeThatDifferInCaseBlanksAndMarks(String one, String other, boolean alike) {
        assertThat(of(one, "").likeness().equals(of(other, "").likeness())).isEqualTo(alike);
    }

    @Test
    void whoeverNamesAContactIsLikeNobody() {
        assertThat(of("text", "an@example.org").likeness()).isEmpty();
    }
}
