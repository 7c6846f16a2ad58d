package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Pauses PAUSES =
            new Pauses(3, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1));

    @Test
    void someFailuresAreFree() {
        assertThat(PAUSES.after(1)).isZero();
        assertThat(PAUSES.after(3)).isZero();
    }

    @Test
    void thenEachPauseIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(PAUSES.after(4)).hasSeconds(30);
        assertThat(PAUSES.after(5)).hasSeconds(60);
        assertThat(PAUSES.after(7)).hasSeconds(240);
        assertThat(PAUSES.after(8)).hasMinutes(5);
        assertThat(PAUSES.after(Integer.MAX_VALUE)).hasMinutes(5);
    }

    @Test
    void failuresOutliveTheirPauses() {
        assertThatThrownBy(() -> new Pauses(3, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
