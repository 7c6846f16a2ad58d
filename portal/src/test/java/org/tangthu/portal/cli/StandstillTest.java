package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.PortalException;

class StandstillTest {
    private static final Optional<String> FAILURE = Optional.of("the disk is full");

    private final AtomicLong now = new AtomicLong();
    private final Standstill standstill = new Standstill(Duration.ofSeconds(60), now::get);

    @Test
    void whatIsHeldUpForLongIsGivenUpWithItsReason() {
        look(7, FAILURE);
        assertThatThrownBy(() -> look(7, FAILURE))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("search")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void whatMovesOrRecoversIsWaitedFor() {
        look(7, FAILURE);
        look(8, FAILURE);
        look(8, Optional.empty());
        look(8, FAILURE);
        look(8, Optional.empty());
        look(8, Optional.empty());
    }

    /** Each a good minute after the other. */
    private void look(long reached, Optional<String> error) {
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        standstill.look("search", reached, error);
    }
}
