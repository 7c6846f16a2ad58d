package org.tangthu.repository.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {
    private static final AuditEvent EVENT = AuditEvent.of("an", AuditAction.SIGN_IN);

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "192.0.2.7/32", "192.0.2.7/24", "2001:db8::1/128", "2001:db8::1", "", "x/24"})
    void aWholeAddressIsNoOrigin(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditOrigin(address, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/24", "2001:db8:0:0:0:0:0:0/56", "2001:db8::/56"})
    void anOriginIsANetwork(String network) {
        assertThat(new AuditOrigin(network, "00ff").network()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reason", "a b", "a\"", "1a", "ạ"})
    void aDetailHasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> EVENT.with(name, "x"));
    }

    @Test
    void detailsAreFew() {
        AuditEvent full = Stream.of("abcdefghijkl".split(""))
                .reduce(EVENT, (event, key) -> event.with(key, "x"), (one, other) -> other);
        assertThat(full.details()).hasSize(12);
        assertThatIllegalArgumentException().isThrownBy(() -> full.with("m", "x"));
    }

    @Test
    void detailsCannotBeChangedAfterwards() {
        assertThatThrownBy(() -> EVENT.with("a", "b").details().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void anActionIsFoundByItsCode(AuditAction action) {
        assertThat(action.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(AuditAction.of(action.code())).isEqualTo(action);
    }

    @ParameterizedTest
    @EnumSource(AuditOutcome.class)
    void anOutcomeIsFoundByItsCode(AuditOutcome outcome) {
        assertThat(AuditOutcome.of(outcome.code())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void noActionIsOneOfReaders(AuditAction action) {
        assertThat(action.code()).doesNotContainPattern("read\\b|view|search|borrow|return|download|loan");
    }
}
